package dev.connections.benchmarks.data;

import dev.connections.benchmarks.contestant.StoreAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A PostgreSQL server of this machine with its safety on: what it acknowledges is on the disk. It counts statements and
 * buffers with {@code pg_stat_statements}.
 */
public final class PostgresCluster implements AutoCloseable {

    /** The settings that differ from PostgreSQL's own, as tables tell them. */
    public static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "shared_preload_libraries", "pg_stat_statements",
            "max_connections", "200");

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final long pid;

    private PostgresCluster(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    /** Starts a server whose files are in that directory, with what is there already. */
    public static PostgresCluster start(Path directory) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        directory.resolveSibling("postgresql-binaries").toFile());
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
        PostgresCluster cluster = new PostgresCluster(server, pid);
        try (Connection connection = cluster.connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            for (String setting : new String[] {"fsync", "synchronous_commit"}) {
                try (ResultSet value = statement.executeQuery("show " + setting)) {
                    value.next();
                    if (!"on".equals(value.getString(1))) {
                        throw new IOException("PostgreSQL runs with " + setting + " = " + value.getString(1)
                                + "; measured is with 'on' only.");
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return cluster;
    }

    /** The process that all others of this server descend from. */
    public long pid() {
        return pid;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Where a database is. */
    public StoreAddress address(String database) {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, USER, "");
    }

    /** Whether there is such a database. */
    public boolean has(String database) throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return found.next();
        }
    }

    /** Makes an empty database. */
    public void create(String database) throws SQLException {
        execute(USER, "create database " + database);
    }

    /** Takes a database away, with the connections to it. */
    public void drop(String database) throws SQLException {
        execute(USER, "drop database " + database + " with (force)");
    }

    /** A connection of a superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database).url(), USER, "");
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
