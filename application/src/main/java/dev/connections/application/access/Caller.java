package dev.connections.application.access;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The caller of a use case.
 *
 * @param user the user in whose name it happens, and whose records it makes
 * @param onBehalf the user who signed in, when another user is impersonated
 */
public record Caller(Principal.User user, Optional<Principal.User> onBehalf) {

    /** A caller who acts in their own name. */
    public static Caller of(Principal.User user) {
        return new Caller(user, Optional.empty());
    }

    /** The user who signed in. */
    public Principal.User signedIn() {
        return onBehalf.orElse(user);
    }

    /** All users whose rights the request needs: the impersonated one, and the one who signed in. */
    public List<Principal.User> users() {
        return Stream.concat(Stream.of(user), onBehalf.stream()).toList();
    }

    /** The mark that this caller's act leaves on what it changes. */
    public Stamp stamp(Instant at) {
        return new Stamp(at, user, onBehalf);
    }
}
