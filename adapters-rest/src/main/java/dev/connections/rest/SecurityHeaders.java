package dev.connections.rest;

import java.util.Map;
import java.util.Optional;

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

    /** Of HTTPS, whose clients are to come back by HTTPS for a year (RFC 6797). */
    static final String TRANSPORT = "Strict-Transport-Security";

    private static final String A_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    /** What {@value #TRANSPORT} says; nothing without TLS, for addresses, and for this machine, where other servers are too. */
    static Optional<String> transport(WebOrigin own) {
        return own.scheme().equals("https") && own.isNamed() && !own.isThisMachine()
                ? Optional.of(A_YEAR)
                : Optional.empty();
    }
}
