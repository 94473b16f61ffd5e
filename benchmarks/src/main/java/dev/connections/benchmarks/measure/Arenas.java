package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.RunningServer;
import dev.connections.benchmarks.contestant.StoreAddress;
import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.Fill;
import dev.connections.benchmarks.data.PostgresCluster;
import dev.connections.benchmarks.workload.Pairs;
import dev.connections.jpa.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;

/** Makes filled databases: a server makes the tables, SQL fills them. */
public final class Arenas {

    private static final String FILLED = "filled";

    private final DatasetSize size;
    private final Path directory;

    /** Databases of one size, with logs in a directory. */
    public Arenas(DatasetSize size, Path directory) {
        this.size = size;
        this.directory = directory;
    }

    /** A database of PostgreSQL; one that was filled in an earlier run is taken as it is. */
    public Arena postgresql(PostgresCluster cluster, String name, Contestant maker) throws IOException, SQLException {
        StoreAddress address = cluster.address(name);
        if (cluster.has(name) && !isFilled(cluster, name)) {
            cluster.drop(name);
        }
        if (!cluster.has(name)) {
            cluster.create(name);
            makeTables(maker, address);
            try (Connection connection = cluster.connect(name);
                    Statement statement = connection.createStatement()) {
                Fill.postgresql(connection, size);
                statement.execute("comment on database " + name + " is '" + FILLED + "'");
            }
        }
        return new Arena(address, OptionalLong.of(cluster.pid()), new Pairs(takenBefore(cluster, name)));
    }

    /** A database of H2 in a directory of its own. */
    public Arena h2(Path store, Contestant maker) throws IOException, SQLException {
        Files.createDirectories(store);
        DatabaseSettings settings = DatabaseSettings.h2File(store);
        StoreAddress address = new StoreAddress(settings.url(), settings.user(), settings.password());
        makeTables(maker, address);
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            Fill.h2(connection, size);
        }
        return new Arena(address, OptionalLong.empty(), new Pairs(0));
    }

    /** A copy of a database of H2 that no server has open. */
    public Arena copyOfH2(Path store, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        DatabaseSettings settings = DatabaseSettings.h2File(copy);
        return new Arena(
                new StoreAddress(settings.url(), settings.user(), settings.password()),
                OptionalLong.empty(),
                new Pairs(0));
    }

    private void makeTables(Contestant maker, StoreAddress address) throws IOException {
        RunningServer.start(maker, address, List.of(), directory.resolve("tables.log"))
                .close();
    }

    private static boolean isFilled(PostgresCluster cluster, String name) throws SQLException {
        String question =
                "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = '" + name
                        + "'";
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getString(1).equals(FILLED);
        }
    }

    /**
     * How many numbers of connections earlier runs took at the most: as many as there are changes, of which peers write nothing
     * down, and connections besides those that were filled, and a third more that were skipped. Connections that are made now
     * begin behind them.
     */
    private long takenBefore(PostgresCluster cluster, String name) throws SQLException {
        try (Connection connection = cluster.connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from connection_event),"
                        + " (select count(*) from connection where is_master)")) {
            row.next();
            long taken = row.getLong(1) - size.connections() + Math.max(0, row.getLong(2) - size.connections());
            return taken + taken / 3;
        }
    }
}
