package dev.connections.rest.token;

/** A token that is not believed. The message says why; it is for the log, never for whoever sent the token. */
final class RejectedToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectedToken(String reason) {
        super(reason);
    }
}
