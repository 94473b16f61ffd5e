package dev.connections.benchmarks.floor;

import com.zaxxer.hikari.HikariDataSource;
import dev.connections.jpa.embedded.H2Address;
import dev.connections.jpa.embedded.Synchronous;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;

/**
 * The store: its pool of connections, and what is written for its database. The settings are those of our server, of which
 * only the file system of H2 is taken: what is acknowledged must be on the disk for both.
 */
final class Store implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";
    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;

    private static final Map<String, String> H2_SETTINGS = Map.of(
            "MODE", "PostgreSQL",
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", "2000",
            "DB_CLOSE_ON_EXIT", "FALSE",
            "TRACE_LEVEL_FILE", "0",
            "DB_CLOSE_DELAY", "-1",
            "QUERY_CACHE_SIZE", "256");

    private static final Map<String, String> POSTGRESQL_SETTINGS = Map.of(
            "tcpKeepAlive", "true",
            "socketTimeout", "32",
            "ApplicationName", "floor",
            "options", "-c lock_timeout=2000");

    private final HikariDataSource pool = new HikariDataSource();
    private final StoreDialect dialect;
    private final Standings standings;
    private final Visibility visibility;
    private final Writes writes;
    private final LinkSeal seal;
    private final WriteTransaction transactions;

    private Store(FloorOptions options) throws SQLException {
        boolean h2 = options.databaseUrl().startsWith(H2);
        dialect = h2 ? StoreDialect.H2 : StoreDialect.POSTGRESQL;
        standings = h2 ? new H2Standings() : new PostgreSqlStandings();
        visibility = h2 ? new H2Visibility() : new PostgreSqlVisibility();
        writes = h2 ? new H2Writes(this) : new PostgreSqlWrites(this);
        pool.setUsername(options.databaseUser());
        pool.setPassword(options.databasePassword());
        pool.setMaximumPoolSize(options.pool());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        pool.setRegisterMbeans(false);
        if (h2) {
            pool.setJdbcUrl(H2Address.with(H2_SETTINGS, H2Address.written(Synchronous.FULL, options.databaseUrl())));
        } else {
            pool.setJdbcUrl(options.databaseUrl());
            POSTGRESQL_SETTINGS.forEach(pool::addDataSourceProperty);
        }
        seal = new LinkSeal(secret());
        transactions = new WriteTransaction(pool, dialect);
    }

    /** Opens a store that is there. */
    static Store open(FloorOptions options) throws SQLException {
        return new Store(options);
    }

    StoreDialect dialect() {
        return dialect;
    }

    Standings standings() {
        return standings;
    }

    Visibility visibility() {
        return visibility;
    }

    Writes writes() {
        return writes;
    }

    LinkSeal seal() {
        return seal;
    }

    WriteTransaction transactions() {
        return transactions;
    }

    Sql sql() {
        return new Sql(dialect);
    }

    /** A connection for a read: each statement is a transaction of its own. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    private byte[] secret() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("select secret from shared_secret");
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("The store is empty. Let our server make it first.");
            }
            return Base64.getDecoder().decode(found.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        if (dialect == StoreDialect.H2) {
            try (Connection connection =
                            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }
}
