package dev.connections.rest.token;

/** An invalid token. The message says why; it is for the log, never for the client that sent the token. */
final class RejectedToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectedToken(String reason) {
        super(reason);
    }
}
