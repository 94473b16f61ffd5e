package dev.connections.acceptance.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed with all its processes, and started again on the same data and port. */
final class CrashingPostgres implements AutoCloseable {

    static final String USER = "postgres";

    /** As PostgreSQL is by default; embedded for tests it is set to be quick instead. */
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path data;
    private EmbeddedPostgres server;

    private CrashingPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static CrashingPostgres start(Path data) throws IOException {
        return new CrashingPostgres(data, builder(data).start());
    }

    /** A JDBC address without user and password. */
    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** Kills it at once (SIGKILL). */
    void kill() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle), handle.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        // There is nothing left to stop; this gives up the lock on the directory.
        server.close();
    }

    void startAgain() throws IOException {
        server = builder(data).setPort(server.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder;
    }
}
