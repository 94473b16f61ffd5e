package dev.connections.jpa;

import dev.connections.jpa.attribute.AttributeDialect;
import dev.connections.jpa.embedded.H2Address;
import dev.connections.jpa.embedded.Synchronous;
import dev.connections.jpa.transaction.QueryLimits;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Which database to use.
 *
 * @param url a JDBC address of H2 ({@code jdbc:h2:}) or PostgreSQL 17 or newer ({@code jdbc:postgresql:})
 * @param user may be empty
 * @param password may be empty; never shown
 * @param queryTimeout after which a query is given up; whole seconds, at least one
 * @param connections how many connections are held at the most, {@value #MIN_CONNECTIONS} to {@value #MAX_CONNECTIONS};
 *     a quarter of them, and at least one, is kept free of queries
 */
public record DatabaseSettings(String url, String user, String password, Duration queryTimeout, int connections) {

    private static final String H2 = "jdbc:h2:";

    /** How long a query may take unless the settings say otherwise. */
    public static final Duration DEFAULT_QUERY_TIMEOUT = Duration.ofSeconds(30);

    /** How many connections are held at the most unless the settings say otherwise. */
    public static final int DEFAULT_CONNECTIONS = 16;

    /** One for queries, one for everything else. */
    public static final int MIN_CONNECTIONS = 2;

    public static final int MAX_CONNECTIONS = 1_000;

    private static final int QUARTER = 4;

    /**
     * Settings that make sense.
     *
     * @throws IllegalArgumentException for a limit below a second, for a number of connections out of range, and for
     *     settings in an address of H2 under which acknowledged writes would be lost
     */
    public DatabaseSettings {
        if (queryTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("A query is given at least a second, not " + queryTimeout + ".");
        }
        if (connections < MIN_CONNECTIONS || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException("A store holds " + MIN_CONNECTIONS + " to " + MAX_CONNECTIONS
                    + " connections, not " + connections + ".");
        }
        if (url.startsWith(H2)) {
            H2Address.requireSafe(url);
        }
    }

    /** A database that gives a query half a minute, over 16 connections at the most. */
    public DatabaseSettings(String url, String user, String password) {
        this(url, user, password, DEFAULT_QUERY_TIMEOUT, DEFAULT_CONNECTIONS);
    }

    /**
     * An H2 database in that directory, made when it is not there yet. One process may have it open at a time. What it
     * acknowledges is on the disk.
     */
    public static DatabaseSettings h2File(Path directory) {
        return h2File(directory, Synchronous.FULL);
    }

    /** The same, with its file written like that. */
    public static DatabaseSettings h2File(Path directory, Synchronous synchronous) {
        return new DatabaseSettings(H2Address.of(directory.resolve("connections"), synchronous), "sa", "");
    }

    /** An H2 database in memory, gone when its store is closed. Stores of one name in one process share it. */
    public static DatabaseSettings inMemory(String name) {
        return new DatabaseSettings("jdbc:h2:mem:" + name, "sa", "");
    }

    /** The same, with another limit on queries. */
    public DatabaseSettings withQueryTimeout(Duration timeout) {
        return new DatabaseSettings(url, user, password, timeout, connections);
    }

    /** The same, with another number of connections at the most. */
    public DatabaseSettings withConnections(int number) {
        return new DatabaseSettings(url, user, password, queryTimeout, number);
    }

    /** How many queries may be under way at once, and how long each may take. */
    public QueryLimits queryLimits() {
        return new QueryLimits(connections - Math.max(1, connections / QUARTER), queryTimeout);
    }

    /** The same, with the file of an H2 database written like that, unless the address says how or names no file. */
    public DatabaseSettings written(Synchronous synchronous) {
        return isH2()
                ? new DatabaseSettings(H2Address.written(synchronous, url), user, password, queryTimeout, connections)
                : this;
    }

    /** Whether the address is one of H2's. */
    public boolean isH2() {
        return url.startsWith(H2);
    }

    boolean isPostgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    AttributeDialect attributeDialect() {
        return isPostgreSql() ? AttributeDialect.POSTGRESQL : AttributeDialect.H2;
    }

    /** The address and the user, without the password. */
    @Override
    public String toString() {
        return url + " as " + (user.isEmpty() ? "the default user" : user);
    }
}
