package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.jpa.embedded.EmbeddedDatabase;
import dev.connections.jpa.embedded.H2Address;
import dev.connections.jpa.transaction.Transactions;
import dev.connections.jpa.transaction.UnusableConnections;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Connection pools with the settings that each database needs. They open with their first connection. */
final class DataSources {

    private static final int IDLE_CONNECTIONS = 2;

    /** How long a request waits for a connection. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 2_000;

    /** How long a connection that was idle is asked whether it still works, before another one is tried. */
    private static final int VALIDATION_TIMEOUT_MILLIS = 1_000;

    /** How long a health check waits for its connection; the pool pauses no longer between attempts to make one. */
    private static final int HEALTH_TIMEOUT_MILLIS = 500;

    /** How long a connection to a hanging server is kept beyond the query timeout. */
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(2);

    /**
     * H2 as PostgreSQL reads SQL. With the default write delay of half a second, a killed process loses what it had
     * already answered; without delay each commit is written before it returns. The store is closed by
     * {@link JpaStore#close}, not by H2's own shutdown hook, which would race with requests that are still under way. H2 writes
     * no log beside its file: what fails reaches ours, and that one would hold values of rows.
     */
    private static final Map<String, String> H2 = Map.of(
            "MODE", "PostgreSQL",
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", Long.toString(Transactions.LOCK_TIMEOUT.toMillis()),
            "DB_CLOSE_ON_EXIT", "FALSE",
            "TRACE_LEVEL_FILE", "0",
            "DB_CLOSE_DELAY", "-1");

    /** A server that hangs takes connections, but neither completes a login nor a cancellation: each of these has a limit. */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "connectTimeout", "2",
            "loginTimeout", "5",
            "cancelSignalTimeout", "2",
            "tcpKeepAlive", "true",
            "ApplicationName", "connections",
            "options", "-c lock_timeout=" + Transactions.LOCK_TIMEOUT.toMillis());

    private static final UnusableConnections UNUSABLE = new UnusableConnections();

    private DataSources() {}

    /** Connections for requests: none of their statements may take longer than a query. */
    static HikariDataSource of(DatabaseSettings settings) {
        HikariDataSource pool = forMigrations(settings);
        if (settings.isPostgreSql()) {
            pool.addDataSourceProperty(
                    "socketTimeout", seconds(settings.queryTimeout().plus(SOCKET_GRACE)));
        }
        return pool;
    }

    /** A single connection to ask whether the database answers; it is given up after a second without an answer. */
    static HikariDataSource forHealth(DatabaseSettings settings) {
        HikariDataSource single = forMigrations(settings);
        single.setPoolName("connections-health");
        single.setMaximumPoolSize(1);
        single.setMinimumIdle(1);
        single.setConnectionTimeout(HEALTH_TIMEOUT_MILLIS);
        single.setValidationTimeout(HEALTH_TIMEOUT_MILLIS);
        if (settings.isPostgreSql()) {
            Stream.of("connectTimeout", "loginTimeout", "socketTimeout")
                    .forEach(timeout -> single.addDataSourceProperty(timeout, "1"));
        }
        return single;
    }

    /** The same for statements that take as long as they must. */
    static HikariDataSource forMigrations(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("connections-store");
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        pool.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        pool.setExceptionOverride(UNUSABLE);
        pool.setRegisterMbeans(false);
        if (settings.isH2()) {
            pool.setDriverClassName("org.h2.Driver");
            pool.setJdbcUrl(H2Address.with(H2, settings.url()));
            EmbeddedDatabase.prepare(pool, UNUSABLE);
        } else if (settings.isPostgreSql()) {
            pool.setDriverClassName("org.postgresql.Driver");
            pool.setJdbcUrl(settings.url());
            POSTGRESQL.forEach(pool::addDataSourceProperty);
        } else {
            throw new IllegalArgumentException("The database address " + settings.url()
                    + " is neither H2's nor PostgreSQL's. Give one that begins with jdbc:h2: or jdbc:postgresql:.");
        }
        return pool;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
