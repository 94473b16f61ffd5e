package dev.connections.acceptance.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Round after round on one store: six clients write, the server or the database under it is killed, and everything that was
 * acknowledged is there again. The store on H2 is aged, because a young one never overwrites anything.
 */
class CrashRoundsIT {

    private static final int MILLIS_UNTIL_OLD = 500;

    @TempDir
    private Path directory;

    @Test
    void nothing_is_lost_on_h2_when_the_server_is_killed() throws Exception {
        Path data = directory.resolve("data");
        ServerProcess.start(data).stop();
        age(data);
        killServers("--data-dir", data.toString());
    }

    @Test
    void nothing_is_lost_on_postgresql_when_the_server_is_killed() throws Exception {
        try (CrashingPostgres database = CrashingPostgres.start(directory.resolve("pg"))) {
            killServers("--database-url", database.url(), "--database-user", CrashingPostgres.USER);
        }
    }

    @Test
    void nothing_is_lost_on_postgresql_when_the_database_is_killed_under_the_server() throws Exception {
        Rounds rounds = rounds();
        try (CrashingPostgres database = CrashingPostgres.start(directory.resolve("pg"));
                ServerProcess server = ServerProcess.start(
                        "--database-url", database.url(), "--database-user", CrashingPostgres.USER)) {
            while (rounds.goOn()) {
                SixWriters writers = SixWriters.begin(server.client());
                writers.awaitAcknowledged(rounds.writesBeforeTheKill());
                database.kill();
                writers.awaitEnd();
                database.startAgain();
                server.awaitAnswer("accounts?$top=1");
                rounds.verify(writers, server.client());
            }
            rounds.verifyEverything(server.client());
        }
    }

    private static void killServers(String... options) throws InterruptedException {
        Rounds rounds = rounds();
        ServerProcess server = ServerProcess.start(options);
        try {
            while (rounds.goOn()) {
                SixWriters writers = SixWriters.begin(server.client());
                writers.awaitAcknowledged(rounds.writesBeforeTheKill());
                server.kill();
                writers.awaitEnd();
                server = ServerProcess.start(options);
                rounds.verify(writers, server.client());
            }
            rounds.verifyEverything(server.client());
        } finally {
            server.close();
        }
    }

    private static Rounds rounds() {
        long seed = Long.getLong(
                "connections.kill.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("The kills come as seed " + seed + " says");
        return new Rounds(seed);
    }

    /** Lets H2 take its chunks for old after half a second instead of 45 seconds. */
    private static void age(Path data) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("connections"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time " + MILLIS_UNTIL_OLD);
            statement.execute("shutdown");
        }
    }
}
