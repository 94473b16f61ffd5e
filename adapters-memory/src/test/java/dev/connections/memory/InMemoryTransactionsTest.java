package dev.connections.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest {

    private final Ports ports =
            InMemoryStore.of(RecordTypes.standard()).ports(Clock.fixed(Fixtures.MONDAY, ZoneOffset.UTC));
    private final Fixtures given = new Fixtures(ports);

    @Test
    void other_threads_see_nothing_before_the_work_is_done() {
        Participant ann = given.contact("Ann");

        boolean seen = ports.unitOfWork().perform(() -> {
            ports.records().remove(ann.ref());
            return CompletableFuture.supplyAsync(
                            () -> ports.records().find(ann.ref()).isPresent())
                    .join();
        });

        assertThat(seen).isTrue();
    }

    @Test
    void versions_are_one_sequence_whichever_thread_writes() {
        List<CompletableFuture<Participant>> writers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> given.contact("Patient " + number)))
                .toList();

        List<Long> versions = writers.stream()
                .map(writer -> writer.join().version().number())
                .sorted()
                .toList();

        assertThat(versions)
                .containsExactlyElementsOf(LongStream.range(versions.get(0), versions.get(0) + 8)
                        .boxed()
                        .toList());
    }

    @Test
    void ids_count_up_from_one() {
        assertThat(ports.ids().next()).hasToString("00000000-0000-7000-8000-000000000001");
        assertThat(ports.ids().next()).hasToString("00000000-0000-7000-8000-000000000002");
    }
}
