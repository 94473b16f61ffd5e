package dev.connections.rest;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.rest.exchange.Headers;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authentication {

    /** Whoever sent a request with these headers. */
    Caller caller(Headers headers);

    /** Takes everybody for the administrator: for one's own machine, and for trying things out. */
    static Authentication none() {
        Caller administrator = Caller.of(Administrator.USER);
        return headers -> administrator;
    }
}
