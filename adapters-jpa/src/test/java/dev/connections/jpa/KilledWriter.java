package dev.connections.jpa;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;

import dev.connections.contracts.Fixtures;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A process that keeps connections as fast as it can, tells each when it is kept, and never ends by itself. */
final class KilledWriter {

    /** Asks for a store that H2 soon takes for old. */
    static final String AGEING = "ageing";

    private static final int WRITERS = 3;
    private static final int MILLIS_UNTIL_OLD = 100;

    private KilledWriter() {}

    /** Starts one on the store in that directory. */
    static Process start(Path directory, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                directory.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String... arguments) throws SQLException {
        DatabaseSettings settings = DatabaseSettings.h2File(Path.of(arguments[0]));
        JpaStore store = JpaStore.open(settings, RecordTypes.standard());
        if (arguments.length > 1) {
            age(settings);
        }
        Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
        Participant hub = given.account("Clinic");
        for (int writer = 0; writer < WRITERS; writer++) {
            new Thread(() -> write(given, hub)).start();
        }
    }

    /** Lets H2 take its chunks for old after a tenth of a second instead of 45 seconds. */
    private static void age(DatabaseSettings settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time " + MILLIS_UNTIL_OLD);
        }
    }

    private static void write(Fixtures given, Participant hub) {
        while (true) {
            ActiveConnection kept = given.keep(connection(as(hub), as(given.contact("Ann"))));
            System.out.println(kept.rows().master().id());
        }
    }
}
