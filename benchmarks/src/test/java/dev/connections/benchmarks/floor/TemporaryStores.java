package dev.connections.benchmarks.floor;

import dev.connections.jpa.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Databases for one test, with a directory beside them. Both are gone when this is closed. */
final class TemporaryStores implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("floor");
    private final Optional<EmbeddedPostgres> postgres;

    TemporaryStores(StoreDialect database) throws IOException {
        postgres = database == StoreDialect.POSTGRESQL
                ? Optional.of(EmbeddedPostgres.builder().start())
                : Optional.empty();
    }

    Path directory() {
        return directory;
    }

    /** An empty database of this name. */
    DatabaseSettings create(String name) throws SQLException {
        if (postgres.isEmpty()) {
            return DatabaseSettings.h2File(directory.resolve(name));
        }
        DatabaseSettings all =
                new DatabaseSettings(postgres.get().getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        try (Connection connection = connect(all);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new DatabaseSettings(postgres.get().getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    static Connection connect(DatabaseSettings store) throws SQLException {
        return DriverManager.getConnection(store.url(), store.user(), store.password());
    }

    /** The options that open a store as the floor's. */
    static List<String> floorOptions(DatabaseSettings store) {
        return List.of(
                "--database-url", store.url(),
                "--database-user", store.user(),
                "--database-password", store.password());
    }

    @Override
    public void close() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
