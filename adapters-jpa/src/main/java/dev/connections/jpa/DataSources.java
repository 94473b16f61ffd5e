package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.jpa.embedded.EmbeddedDatabase;
import dev.connections.jpa.embedded.H2Address;
import java.util.Map;

/** Connection pools with the settings that each database needs. They open with their first connection. */
final class DataSources {

    /** How long to wait for a lock that somebody else has before the work is done anew. */
    private static final int LOCK_TIMEOUT_MILLIS = 5_000;

    private static final int LARGEST_POOL = 16;
    private static final int IDLE_CONNECTIONS = 2;
    private static final int CONNECTION_TIMEOUT_MILLIS = 10_000;

    /**
     * H2 as PostgreSQL reads SQL. With the default write delay of half a second, a killed process loses what it had
     * already answered; without delay each commit is written before it returns. The store is closed by
     * {@link JpaStore#close}, not by H2's own shutdown hook, which would race with requests that are still under way. H2 writes
     * no log beside its file: what fails reaches ours, and that one would hold values of rows.
     */
    private static final Map<String, String> H2 = Map.of(
            "MODE", "PostgreSQL",
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", Integer.toString(LOCK_TIMEOUT_MILLIS),
            "DB_CLOSE_ON_EXIT", "FALSE",
            "TRACE_LEVEL_FILE", "0",
            "DB_CLOSE_DELAY", "-1");

    private static final Map<String, String> POSTGRESQL = Map.of(
            "connectTimeout", "5",
            "tcpKeepAlive", "true",
            "ApplicationName", "connections",
            "options", "-c lock_timeout=" + LOCK_TIMEOUT_MILLIS);

    private DataSources() {}

    static HikariDataSource of(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("connections-store");
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(LARGEST_POOL);
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        pool.setRegisterMbeans(false);
        if (settings.isH2()) {
            pool.setDriverClassName("org.h2.Driver");
            pool.setJdbcUrl(H2Address.with(H2, settings.url()));
            EmbeddedDatabase.prepare(pool);
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
}
