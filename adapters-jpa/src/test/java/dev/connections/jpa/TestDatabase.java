package dev.connections.jpa;

import dev.connections.domain.record.RecordTypes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that every behaviour is shown on. Each is opened once, and emptied before each test. */
public enum TestDatabase {
    H2_IN_MEMORY {
        @Override
        DatabaseSettings start() {
            return DatabaseSettings.inMemory("specification");
        }

        @Override
        DatabaseSettings fresh() {
            return DatabaseSettings.inMemory("fresh" + NUMBER.incrementAndGet());
        }
    },
    H2_FILE {
        @Override
        DatabaseSettings start() throws IOException {
            return DatabaseSettings.h2File(Files.createTempDirectory("connections-specification"));
        }

        @Override
        DatabaseSettings fresh() throws IOException {
            return DatabaseSettings.h2File(Files.createTempDirectory("connections-fresh"));
        }
    },
    POSTGRESQL {
        @Override
        DatabaseSettings start() throws IOException {
            return PostgreSql.database("postgres");
        }

        @Override
        DatabaseSettings fresh() throws SQLException {
            String name = "fresh" + NUMBER.incrementAndGet();
            DatabaseSettings server = PostgreSql.database("postgres");
            try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return PostgreSql.database(name);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final List<String> TABLES = List.of(
            "connection_event",
            "deleted_row",
            "principal_object_access",
            "principal_object_attribute_access",
            "role_privilege",
            "user_role",
            "team_role",
            "team_membership",
            "security_role",
            "privilege",
            "connection",
            "connection_role_restriction",
            "connection_role_match",
            "connection_role",
            "async_operation",
            "sync_error",
            "transaction_currency",
            "participant",
            "business_unit");

    private @Nullable DatabaseSettings settings;
    private @Nullable JpaStore store;

    abstract DatabaseSettings start() throws IOException;

    /** A database of this kind that nothing has been made in. */
    abstract DatabaseSettings fresh() throws IOException, SQLException;

    /** The store of this database, without a single row. */
    public synchronized JpaStore emptyStore() {
        if (store == null) {
            try {
                settings = start();
            } catch (IOException failure) {
                throw new UncheckedIOException("The test needs " + this + " and could not start it.", failure);
            }
            store = JpaStore.open(settings, RecordTypes.standard());
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        }
        empty();
        return store;
    }

    /** Another store on the same database, once there is {@linkplain #emptyStore one}: as a second server opens it. */
    public synchronized JpaStore anotherStore() {
        return JpaStore.open(settings, RecordTypes.standard());
    }

    /** Another store on the same database, with that query timeout; the test that opens it closes it. */
    public JpaStore besides(Duration queryTimeout) {
        return JpaStore.open(settings.withQueryTimeout(queryTimeout), RecordTypes.standard());
    }

    /** The port of this database, once there is {@linkplain #emptyStore a store}; PostgreSQL's only. */
    public int port() {
        return URI.create(settings.url().substring("jdbc:".length())).getPort();
    }

    /** A connection beside the store's own, to look at the tables themselves. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private void empty() {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            if (settings.isPostgreSql()) {
                // The tables of attributes are emptied with those of their rows.
                statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
            } else {
                statement.execute("set referential_integrity false");
                for (String table : TABLES) {
                    statement.execute("truncate table " + table);
                }
                for (String table : tablesOfAttributes(statement)) {
                    statement.execute("truncate table " + table);
                }
                statement.execute("set referential_integrity true");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of " + this + " could not be emptied.", failure);
        }
    }

    private static List<String> tablesOfAttributes(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_name) like '%\\_attributes' escape '\\'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    /** One PostgreSQL server for all tests of the module; it ends with them. */
    private static final class PostgreSql {

        private static final EmbeddedPostgres SERVER = startServer();

        private static EmbeddedPostgres startServer() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "The test needs a PostgreSQL server and could not start the embedded one.", failure);
            }
        }

        static DatabaseSettings database(String name) {
            return new DatabaseSettings(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    }
}
