package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Connections;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that is old enough for H2 to write over what it no longer needs. H2 2.5.252 lost acknowledged connections here in
 * most rounds; in a young store it lost none.
 */
@Timeout(300)
class AgedStoreTest {

    private static final int ROUNDS = Integer.getInteger("connections.kill.rounds", 3);
    private static final int CONNECTIONS_OF_A_ROUND = 400;

    @TempDir
    private Path directory;

    @Test
    void every_acknowledged_connection_survives_one_kill_after_another() throws Exception {
        List<ConnectionId> acknowledged = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(keepUntilKilled(CONNECTIONS_OF_A_ROUND + round));

            assertAllThere(acknowledged, round);
        }
    }

    private void assertAllThere(List<ConnectionId> acknowledged, int round) {
        try (JpaStore store = JpaStore.open(DatabaseSettings.h2File(directory), RecordTypes.standard())) {
            Connections connections = store.ports(Clock.systemUTC()).connections();
            assertThat(acknowledged)
                    .as("round %d", round)
                    .allSatisfy(row -> assertThat(connections.find(row)).isPresent());
            RecordRef account = connections
                    .find(acknowledged.get(acknowledged.size() - 1))
                    .orElseThrow()
                    .parties()
                    .from()
                    .record()
                    .orElseThrow();
            List<Connection> byIndex = connections.involvingHeld(account);
            assertThat(byIndex)
                    .as("round %d", round)
                    .allSatisfy(found -> assertThat(
                                    connections.find(found.rows().reciprocal().id()))
                            .contains(found));
        }
    }

    private List<ConnectionId> keepUntilKilled(int number) throws IOException, InterruptedException {
        List<ConnectionId> acknowledged = new ArrayList<>();
        Process writer = KilledWriter.start(directory, KilledWriter.AGEING);
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(new ConnectionId(UUID.fromString(line)));
                if (acknowledged.size() == number) {
                    // Not by the process itself, which would throw away what it still has to say.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(number);
        return acknowledged;
    }
}
