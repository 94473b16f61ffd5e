package dev.connections.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.acceptance.world.World;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was promised is lost, and nothing half done is kept, when the server is killed. */
@Timeout(300)
class KilledServerIT {

    private static final int PEOPLE = 4;
    private static final int CHANGES = 60;

    @TempDir
    private Path data;

    @Test
    void both_rows_of_a_connection_are_there_again_after_a_restart() {
        RecordRef ann;
        RecordRef ben;
        try (ServerProcess server = ServerProcess.start(data)) {
            ann = contact(server.world(), "Dr. Ann Lee");
            ben = contact(server.world(), "Ben Ortiz");
            server.world().connect(ConnectCommand.of(Side.of(ann), Side.of(ben)).describedAs("First visit"));
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            List<ConnectionView> ofAnn = server.world().connectionsOf(ann);
            List<ConnectionView> ofBen = server.world().connectionsOf(ben);
            assertThat(ofAnn).extracting(ConnectionView::name).containsExactly("Ben Ortiz");
            assertThat(ofBen).extracting(ConnectionView::name).containsExactly("Dr. Ann Lee");
            assertThat(ofAnn.get(0)).satisfies(row -> assertMirrors(row, ofBen.get(0)));
        }
    }

    @Test
    void every_connection_has_its_twin_after_a_kill_in_the_middle_of_writes() throws InterruptedException {
        Writers writers;
        try (ServerProcess server = ServerProcess.start(data)) {
            writers = Writers.begin(server.world(), PEOPLE, CHANGES);
            writers.awaitEnough();
            server.kill();
            writers.awaitEnd();
            assertThat(writers.complaints()).isEmpty();
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            Map<ConnectionId, ConnectionView> stored = server.world().allConnections().stream()
                    .collect(Collectors.toMap(ConnectionView::id, Function.identity()));
            assertThat(stored.keySet()).containsAll(writers.promised());
            assertThat(stored.values()).allSatisfy(row -> {
                assertThat(stored).containsKey(row.twin());
                assertMirrors(row, stored.get(row.twin()));
            });
        }
    }

    private static void assertMirrors(ConnectionView row, ConnectionView twin) {
        assertThat(twin.twin()).isEqualTo(row.id());
        assertThat(twin.master()).isNotEqualTo(row.master());
        assertThat(twin.from()).isEqualTo(row.to());
        assertThat(twin.to()).isEqualTo(row.from());
        assertThat(twin.fromRole()).isEqualTo(row.toRole());
        assertThat(twin.toRole()).isEqualTo(row.fromRole());
        assertThat(twin.description()).isEqualTo(row.description());
        assertThat(twin.starting()).isEqualTo(row.starting());
        assertThat(twin.ending()).isEqualTo(row.ending());
        assertThat(twin.state()).isEqualTo(row.state());
    }

    private static RecordRef contact(World world, String name) {
        return world.record(RecordTypes.standard().named("contact").orElseThrow(), name);
    }
}
