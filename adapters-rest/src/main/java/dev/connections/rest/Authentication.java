package dev.connections.rest;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Headers;
import java.util.Optional;

/** Authenticates requests. */
@FunctionalInterface
public interface Authentication {

    /** The caller of a request with these headers; throws the refusal when there is none. */
    Caller caller(Headers headers);

    /** What {@code WWW-Authenticate} says beside a refusal, which has one when its status is 401 (RFC 9110, section 11.6.1). */
    default Optional<String> challenge(ErrorAnswer refusal) {
        return refusal.status() == WireCode.NOT_AUTHENTICATED.status() ? Optional.of("Bearer") : Optional.empty();
    }

    /** Treats every client as the administrator: for local use and for trials. */
    static Authentication none() {
        Caller administrator = Administrator.CALLER;
        return headers -> administrator;
    }
}
