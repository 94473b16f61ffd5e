package dev.connections.jpa;

import static dev.connections.jpa.Fixtures.as;
import static dev.connections.jpa.Fixtures.connection;

import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import java.nio.file.Path;
import java.time.Clock;

/** A process that keeps connections as fast as it can, tells each when it is kept, and never ends by itself. */
final class KilledWriter {

    private static final int WRITERS = 3;

    private KilledWriter() {}

    public static void main(String... arguments) {
        JpaStore store = JpaStore.open(DatabaseSettings.h2File(Path.of(arguments[0])), RecordTypes.standard());
        Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
        Participant hub = given.account("Clinic");
        for (int writer = 0; writer < WRITERS; writer++) {
            new Thread(() -> write(given, hub)).start();
        }
    }

    private static void write(Fixtures given, Participant hub) {
        while (true) {
            ActiveConnection kept = given.keep(connection(as(hub), as(given.contact("Ann"))));
            System.out.println(kept.rows().master().id());
        }
    }
}
