package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.jpa.TestDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** H2 takes the snapshot of a transaction map by map, so that it gets one transaction that writes at a time. */
@Timeout(60)
class OneWriterTest {

    private static final int WRITERS = 8;
    private static final int UNITS = 5;

    private Ports ports;
    private Fixtures given;

    @BeforeEach
    void openAnEmptyStore() {
        ports = TestDatabase.H2_FILE.emptyStore().ports(Clock.systemUTC());
        given = new Fixtures(ports);
    }

    @Test
    void one_unit_of_work_is_under_way_in_H2_at_a_time() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var units = IntStream.range(0, WRITERS * UNITS)
                    .mapToObj(number -> writers.submit(() -> given.work(() -> {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        ports.records().add(Fixtures.record(Fixtures.CONTACT, "Number " + number));
                        underWay.decrementAndGet();
                    })))
                    .toList();
            for (var unit : units) {
                unit.get();
            }
        } finally {
            writers.shutdown();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void reads_are_not_held_up_by_the_writer() {
        Participant ann = given.contact("Ann");

        Optional<Participant> read = ports.unitOfWork().perform(() -> {
            ports.records().add(Fixtures.record(Fixtures.CONTACT, "Ben"));
            return CompletableFuture.supplyAsync(() -> ports.records().find(ann.ref()))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(read).contains(ann);
    }
}
