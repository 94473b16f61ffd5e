package dev.connections.application.reading;

import dev.connections.domain.record.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of the rows that were deleted, in the order of their deletion.
 *
 * @param reached the version after which there are more of them; empty when these were the last
 */
public record Deletions(List<UUID> ids, Optional<Version> reached) {

    /** Keeps its own copy of the ids. */
    public Deletions {
        ids = List.copyOf(ids);
    }
}
