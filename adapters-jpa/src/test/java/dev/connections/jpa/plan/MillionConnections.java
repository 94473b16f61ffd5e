package dev.connections.jpa.plan;

import dev.connections.application.query.QueryEngine;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** A PostgreSQL server with a million connections, which writes down how it answers what the store asks it. */
final class MillionConnections implements AutoCloseable {

    private final Path log;
    private final EmbeddedPostgres server;
    private final JpaStore store;
    private final QueryEngine queries;

    /** Starts the server and fills it, which takes half a minute. */
    MillionConnections() {
        try {
            log = Files.createTempFile("connections-plans", ".log");
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("log_line_prefix", "")
                    .setServerConfig("session_preload_libraries", "auto_explain")
                    .setServerConfig("auto_explain.log_analyze", "on")
                    .setServerConfig("auto_explain.log_format", "json")
                    .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        store = JpaStore.open(
                new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                RecordTypes.standard());
        queries = store.ports(Clock.systemUTC()).queries();
        execute(text("million.sql"));
        execute("alter system set auto_explain.log_min_duration = 0");
        execute("select pg_reload_conf()");
    }

    /** The id that the n-th of a kind has. */
    static UUID id(int kind, long number) {
        return UUID.fromString(String.format("%08x-0000-7000-8000-%012x", number, kind));
    }

    QueryEngine queries() {
        return queries;
    }

    /** Everything that the server has written down so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        server.close();
        Files.delete(log);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(MillionConnections.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
