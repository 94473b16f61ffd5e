package dev.connections.rest;

import java.util.Map;

/**
 * What browsers are told about every answer: it is data of one user, so it is neither kept, guessed at, framed, run nor
 * embedded by other sites. Clients that are no browsers pass it over.
 */
final class SecurityHeaders {

    /** The headers by their names. */
    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

    private SecurityHeaders() {}
}
