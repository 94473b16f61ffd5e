package dev.connections.application.access;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import java.time.Instant;
import java.util.Optional;

/**
 * Who asks for something.
 *
 * @param user the user in whose name it happens, and whose records it makes
 * @param onBehalf the user who really signed in, when that is somebody else
 */
public record Caller(Principal.User user, Optional<Principal.User> onBehalf) {

    /** Somebody who acts in their own name. */
    public static Caller of(Principal.User user) {
        return new Caller(user, Optional.empty());
    }

    /** The mark that this caller's act leaves on what it changes. */
    public Stamp stamp(Instant at) {
        return new Stamp(at, user, onBehalf);
    }
}
