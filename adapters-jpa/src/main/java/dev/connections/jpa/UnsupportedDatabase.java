package dev.connections.jpa;

/** A database of a version that the store cannot use. The message says which it is, and which would do. */
public final class UnsupportedDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedDatabase(String message) {
        super(message);
    }
}
