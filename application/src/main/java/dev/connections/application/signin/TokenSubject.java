package dev.connections.application.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * The subject of a verified token: the claims that identify a user.
 *
 * @param objectId by which a user is known
 * @param name what people call them
 * @param domainName the name that they sign in with
 * @param emailAddress where they get their mail
 */
public record TokenSubject(
        UUID objectId, Optional<String> name, Optional<String> domainName, Optional<String> emailAddress) {

    /** A subject of which only the object id is known. */
    public static TokenSubject of(UUID objectId) {
        return new TokenSubject(objectId, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
