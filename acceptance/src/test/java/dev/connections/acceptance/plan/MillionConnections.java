package dev.connections.acceptance.plan;

import dev.connections.acceptance.wire.RunningServer;
import dev.connections.acceptance.workload.Organisation;
import dev.connections.application.query.QueryEngine;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A PostgreSQL server with a million connections that are not evenly spread, which writes down how it answers what it is
 * asked; and a server of ours on it. It takes a minute to make, so all tests {@linkplain SharedDatabase share} one.
 */
final class MillionConnections implements AutoCloseable {

    private static final String POSTGRES = "postgres";

    /** So far are the changes behind the delta links that are given out first. */
    private static final String SET_VERSION = "select setval('version_number', %d)";

    private static final int VERSION_OF_LINKS = 5_000_000;

    private final Path log;
    private final EmbeddedPostgres postgres;
    private final RunningServer server;
    private final JpaStore store;
    private final QueryEngine queries;
    private final Map<Asker, String> deltaLinks = new EnumMap<>(Asker.class);

    /** Starts the servers and fills them. */
    MillionConnections() {
        try {
            log = Files.createTempFile("connections-plans", ".log");
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("autovacuum", "off")
                    // How far parallel workers get before enough rows are found depends on chance.
                    .setServerConfig("max_parallel_workers_per_gather", "0")
                    .setServerConfig("log_line_prefix", "")
                    .setServerConfig("session_preload_libraries", "auto_explain")
                    .setServerConfig("auto_explain.log_analyze", "on")
                    .setServerConfig("auto_explain.log_timing", "off")
                    .setServerConfig("auto_explain.log_format", "json")
                    .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String address = postgres.getJdbcUrl(POSTGRES, POSTGRES);
        // Prepared when it comes for the first time, not the fifth: plans are settled after fewer requests.
        server = new RunningServer(settings ->
                settings.withDatabase(new DatabaseSettings(address + "&prepareThreshold=1", POSTGRES, POSTGRES)));
        store = JpaStore.open(new DatabaseSettings(address, POSTGRES, POSTGRES), RecordTypes.standard());
        queries = store.ports(Clock.systemUTC()).queries();
        Organisation organisation = new Organisation(server);
        Asker.makeUsers(organisation);
        giveOutDeltaLinks();
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

    RunningServer server() {
        return server;
    }

    /** A link behind which a hundred rows have changed. */
    String deltaLink(Asker asker) {
        return Objects.requireNonNull(deltaLinks.get(asker));
    }

    /** The plans of what is asked of tables while that runs. */
    List<Plan> plansOf(Runnable questions) {
        try (RandomAccessFile written = new RandomAccessFile(log.toFile(), "r")) {
            long before = written.length();
            questions.run();
            byte[] since = new byte[Math.toIntExact(written.length() - before)];
            written.seek(before);
            written.readFully(since);
            return Plan.in(new String(since, StandardCharsets.UTF_8)).stream()
                    .filter(Plan::readsTables)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Looks at another sample of the rows, on which plans are based from then on. */
    void analyzeAgain() {
        execute("analyze");
    }

    private void giveOutDeltaLinks() {
        execute(String.format(SET_VERSION, VERSION_OF_LINKS));
        for (Asker asker : Asker.values()) {
            deltaLinks.put(
                    asker,
                    server.get("connections?$select=description", asker.headers("Prefer", "odata.track-changes"))
                            .required("@odata.deltaLink")
                            .asString());
        }
        execute(String.format(SET_VERSION, 1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
        postgres.close();
        Files.delete(log);
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
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
