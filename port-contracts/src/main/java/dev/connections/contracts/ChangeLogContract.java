package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.connections.application.port.ChangeLog.Deletion;
import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The log of changes")
@Timeout(60)
public abstract class ChangeLogContract extends StoreContract {

    private static final int MANY = 100;

    @Test
    void what_is_on_its_way_is_not_settled() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch lookedAt = new CountDownLatch(1);
        Participant slow = record(Fixtures.CONTACT, "Slow");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> given.work(() -> {
            ports.records().add(slow);
            written.countDown();
            await(lookedAt);
        }));
        await(written);
        Version settled = ports.changes().watermark().settled();
        Version latest = ports.changes().watermark().latest();
        lookedAt.countDown();
        writer.join();

        Version late = ports.records().find(slow.ref()).orElseThrow().version();
        assertThat(settled.number()).isLessThan(late.number());
        assertThat(latest.number()).isGreaterThanOrEqualTo(settled.number());
    }

    @Test
    void what_has_come_is_settled() {
        Version version = given.contact("Ann").version();

        assertThat(ports.changes().watermark().settled().number()).isGreaterThanOrEqualTo(version.number());
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_does_not_hold_back_the_watermark() {
        assertThatIllegalStateException()
                .isThrownBy(() -> given.work(() -> {
                    ports.records().add(record(Fixtures.CONTACT, "Ann"));
                    throw new IllegalStateException("undone");
                }));
        Watermark watermark = ports.changes().watermark();

        assertThat(watermark.settled()).isEqualTo(watermark.latest());
    }

    @Test
    void both_rows_of_a_connection_are_deleted() {
        ActiveConnection kept = given.keep(connection(as(given.contact("Ann")), as(given.contact("Ben"))));

        given.work(() -> ports.connections().remove(kept));

        assertThat(deleted(RecordTypes.CONNECTION))
                .containsExactlyInAnyOrder(
                        kept.rows().master().id().value(),
                        kept.rows().reciprocal().id().value());
    }

    @Test
    void a_role_is_deleted() {
        ConnectionRole doctor = given.keptRole("Doctor");

        given.work(() -> ports.roles().remove(doctor.id()));

        assertThat(deleted(RecordTypes.CONNECTION_ROLE))
                .containsExactly(doctor.id().value());
    }

    @Test
    void an_activity_is_deleted_as_what_it_is_and_as_an_activity() {
        Participant call = given.keep(record(Fixtures.EMAIL, "Hello"));

        given.work(() -> ports.records().remove(call.ref()));

        assertThat(deleted(Fixtures.EMAIL)).containsExactly(call.ref().id());
        assertThat(deleted(RecordTypes.ACTIVITY_POINTER))
                .containsExactly(call.ref().id());
        assertThat(deleted(Fixtures.TASK)).isEmpty();
    }

    @Test
    void a_deletion_that_is_undone_has_not_happened() {
        Participant ann = given.contact("Ann");
        assertThatIllegalStateException()
                .isThrownBy(() -> given.work(() -> {
                    ports.records().remove(ann.ref());
                    throw new IllegalStateException("undone");
                }));

        assertThat(deleted(Fixtures.CONTACT)).isEmpty();
    }

    @Test
    void deletions_come_in_the_order_of_their_versions_some_at_a_time() {
        Participant ann = given.contact("Ann");
        Participant ben = given.contact("Ben");
        given.work(() -> ports.records().remove(ben.ref()));
        given.work(() -> ports.records().remove(ann.ref()));
        Version latest = ports.changes().watermark().latest();

        List<Deletion> first = ports.changes().deletions(Fixtures.CONTACT, Version.UNSTORED, latest, 1);
        List<Deletion> second =
                ports.changes().deletions(Fixtures.CONTACT, first.get(0).version(), latest, 1);

        assertThat(first).extracting(Deletion::id).containsExactly(ben.ref().id());
        assertThat(second).extracting(Deletion::id).containsExactly(ann.ref().id());
    }

    @Test
    void deletions_are_forgotten_by_their_day() {
        Participant ann = given.contact("Ann");
        given.work(() -> ports.records().remove(ann.ref()));

        ports.changes().forget(MONDAY);
        assertThat(deleted(Fixtures.CONTACT)).containsExactly(ann.ref().id());
        ports.changes().forget(MONDAY.plusSeconds(1));
        assertThat(deleted(Fixtures.CONTACT)).isEmpty();
    }

    private List<UUID> deleted(RecordType type) {
        return ports
                .changes()
                .deletions(type, Version.UNSTORED, ports.changes().watermark().latest(), MANY)
                .stream()
                .map(Deletion::id)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
