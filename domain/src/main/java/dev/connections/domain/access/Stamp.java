package dev.connections.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The user and the moment of a change.
 *
 * @param at the moment, in UTC, to the second on the wire
 * @param by the user in whose name it was done
 * @param onBehalf the user who signed in, when another user was impersonated (Dataverse: {@code createdonbehalfby})
 */
public record Stamp(Instant at, Principal.User by, Optional<Principal.User> onBehalf) {}
