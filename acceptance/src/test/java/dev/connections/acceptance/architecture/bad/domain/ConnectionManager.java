package dev.connections.acceptance.architecture.bad.domain;

/** Has a name that says nothing, and something static that changes. */
public final class ConnectionManager {

    private static int counter;

    private ConnectionManager() {}

    /** Counts. */
    public static int next() {
        return counter++;
    }
}
