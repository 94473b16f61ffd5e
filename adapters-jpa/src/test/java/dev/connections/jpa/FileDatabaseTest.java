package dev.connections.jpa;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.port.Connections;
import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a database in a file keeps from one process to the next. */
@Timeout(120)
class FileDatabaseTest {

    private static final int ENOUGH = 30;

    @TempDir
    Path directory;

    @Test
    void what_was_kept_is_there_when_the_file_is_opened_again() {
        ActiveConnection kept;
        try (JpaStore store = open()) {
            Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
            kept = given.keep(connection(as(given.contact("Ann")), as(given.account("Clinic"))));
        }

        try (JpaStore store = open()) {
            assertThat(find(store, kept.rows().master().id())).isEqualTo(kept);
        }
    }

    @Test
    void versions_go_on_where_they_were_when_the_file_is_opened_again() {
        long latest;
        try (JpaStore store = open()) {
            Fixtures given = new Fixtures(store.ports(Clock.systemUTC()));
            latest = given.contact("Ann").version().number();
        }

        try (JpaStore store = open()) {
            Ports ports = store.ports(Clock.systemUTC());
            Participant ben = Fixtures.record(Fixtures.CONTACT, "Ben");
            ports.records().add(ben);
            assertThat(ports.records().find(ben.ref()).orElseThrow().version().number())
                    .isGreaterThan(latest);
        }
    }

    @Test
    void a_closed_store_leaves_one_file_that_another_process_may_open() throws IOException {
        open().close();

        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("connections.mv.db");
        }
    }

    @Test
    void every_connection_that_was_acknowledged_survives_the_death_of_the_process_with_its_twin() throws Exception {
        List<ConnectionId> acknowledged = keepUntilKilled();

        try (JpaStore store = open()) {
            Connections connections = store.ports(Clock.systemUTC()).connections();
            assertThat(acknowledged)
                    .hasSizeGreaterThanOrEqualTo(ENOUGH)
                    .allSatisfy(row -> assertThat(connections.find(row)).isPresent());
            RecordRef hub =
                    find(store, acknowledged.get(0)).parties().from().record().orElseThrow();
            assertThat(connections.involvingHeld(hub))
                    .allSatisfy(found -> assertThat(
                                    connections.find(found.rows().reciprocal().id()))
                            .contains(found));
        }
    }

    @Test
    void a_file_that_another_process_has_open_is_refused() throws Exception {
        Process writer = KilledWriter.start(directory);
        try {
            firstLine(writer);

            assertThatThrownBy(this::open).hasStackTraceContaining("locked");
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private List<ConnectionId> keepUntilKilled() throws Exception {
        List<ConnectionId> acknowledged = new ArrayList<>();
        Process writer = KilledWriter.start(directory);
        try (BufferedReader lines = lines(writer)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(new ConnectionId(UUID.fromString(line)));
                if (acknowledged.size() == ENOUGH) {
                    // Not by the process itself, which would throw away what it still has to say.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return acknowledged;
    }

    private static void firstLine(Process writer) throws IOException {
        assertThat(lines(writer).readLine()).isNotNull();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private JpaStore open() {
        return JpaStore.open(DatabaseSettings.h2File(directory), RecordTypes.standard());
    }

    private static Connection find(JpaStore store, ConnectionId row) {
        return store.ports(Clock.systemUTC()).connections().find(row).orElseThrow();
    }
}
