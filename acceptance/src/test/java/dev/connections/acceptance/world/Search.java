package dev.connections.acceptance.world;

import dev.connections.domain.role.ConnectionRoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which connections a traversal follows.
 *
 * @param depth how many, one after the other
 * @param roles only those in one of these roles; any when empty
 * @param asOf only those that hold on that day
 */
public record Search(int depth, List<ConnectionRoleId> roles, Optional<LocalDate> asOf) {

    /** Any connections, so many one after the other. */
    public static Search over(int depth) {
        return new Search(depth, List.of(), Optional.empty());
    }
}
