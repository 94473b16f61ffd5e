package dev.connections.benchmarks.contestant;

/**
 * Where a contestant keeps its rows.
 *
 * @param url a JDBC address without user and password
 * @param user the database's user
 * @param password may be empty
 */
public record StoreAddress(String url, String user, String password) {

    /** Whether the database runs inside the server. */
    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The same database through another port of this machine. */
    public StoreAddress throughPort(int port) {
        return new StoreAddress(url.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/"), user, password);
    }
}
