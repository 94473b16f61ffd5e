package dev.connections.server;

/** A setting that the server cannot run with. The message says which, why, and what would be right. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSetting(String message) {
        super(message);
    }
}
