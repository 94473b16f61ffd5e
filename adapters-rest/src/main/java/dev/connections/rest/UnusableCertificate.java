package dev.connections.rest;

/** A certificate or its key that nothing can be encrypted with. The message says which file, and why. */
public final class UnusableCertificate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCertificate(String message) {
        super(message);
    }

    UnusableCertificate(String message, Throwable cause) {
        super(message, cause);
    }
}
