package dev.connections.rest;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.exchange.Headers;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authentication {

    /** Whoever sent a request with these headers, or throws what it is refused with. */
    Caller caller(Headers headers);

    /** What {@code WWW-Authenticate} says beside a refusal with status 401 (RFC 9110, section 11.6.1). */
    default String challenge(ErrorAnswer refusal) {
        return "Bearer";
    }

    /** Takes everybody for the administrator: for one's own machine, and for trying things out. */
    static Authentication none() {
        Caller administrator = Caller.of(Administrator.USER);
        return headers -> administrator;
    }
}
