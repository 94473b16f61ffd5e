package dev.connections.rest;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Headers;
import java.util.Optional;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authentication {

    /** Whoever sent a request with these headers, or throws what it is refused with. */
    Caller caller(Headers headers);

    /** What {@code WWW-Authenticate} says beside a refusal, which has one when its status is 401 (RFC 9110, section 11.6.1). */
    default Optional<String> challenge(ErrorAnswer refusal) {
        return refusal.status() == WireCode.NOT_AUTHENTICATED.status() ? Optional.of("Bearer") : Optional.empty();
    }

    /** Takes everybody for the administrator: for one's own machine, and for trying things out. */
    static Authentication none() {
        Caller administrator = Administrator.CALLER;
        return headers -> administrator;
    }
}
