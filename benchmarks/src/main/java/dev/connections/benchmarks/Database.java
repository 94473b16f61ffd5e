package dev.connections.benchmarks;

import dev.connections.jpa.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A database that is there while something is measured on it. */
public interface Database extends AutoCloseable {

    /** How to reach it. */
    DatabaseSettings settings();

    @Override
    void close() throws IOException;

    /** The databases to measure. */
    enum Kind {
        /** The embedded database, in a file, as the server uses it. */
        H2(false) {
            @Override
            Database start() throws IOException {
                return new H2File(Files.createTempDirectory("connections-benchmark"));
            }
        },
        /** A PostgreSQL server on this machine, with the settings that it comes with. */
        POSTGRESQL(true) {
            @Override
            Database start() throws IOException {
                return new PostgreSql(EmbeddedPostgres.start());
            }
        };

        private final boolean checksKeysAtTheEnd;

        Kind(boolean checksKeysAtTheEnd) {
            this.checksKeysAtTheEnd = checksKeysAtTheEnd;
        }

        /** Whether a row may name its twin before the twin is there, as long as both are when the transaction ends. */
        boolean checksKeysAtTheEnd() {
            return checksKeysAtTheEnd;
        }

        /** Starts one of this kind, without a row in it. */
        abstract Database start() throws IOException;
    }

    /** H2 in a directory that goes away with it. */
    record H2File(Path directory) implements Database {

        @Override
        public DatabaseSettings settings() {
            return DatabaseSettings.h2File(directory);
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A PostgreSQL of our own. */
    record PostgreSql(EmbeddedPostgres server) implements Database {

        @Override
        public DatabaseSettings settings() {
            return new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
