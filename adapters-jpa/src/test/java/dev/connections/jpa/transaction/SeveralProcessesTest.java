package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.ChangeLog;
import dev.connections.application.port.Ports;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.Version;
import dev.connections.jpa.Fixtures;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.TestDatabase;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Several servers on one PostgreSQL")
@Timeout(60)
class SeveralProcessesTest {

    @Test
    void see_each_others_units_of_work_on_their_way() throws Exception {
        Ports here = TestDatabase.POSTGRESQL.emptyStore().ports(Clock.systemUTC());
        Fixtures given = new Fixtures(here);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch lookedAt = new CountDownLatch(1);
        Participant slow = Fixtures.record(Fixtures.CONTACT, "Slow");
        try (JpaStore elsewhere = TestDatabase.POSTGRESQL.anotherStore()) {
            Ports there = elsewhere.ports(Clock.systemUTC());
            CompletableFuture<Boolean> writer =
                    CompletableFuture.supplyAsync(() -> there.unitOfWork().perform(() -> {
                        there.records().add(slow);
                        written.countDown();
                        return await(lookedAt);
                    }));
            await(written);
            given.contact("Quick");
            ChangeLog.Horizon horizon = here.changes().horizon();
            lookedAt.countDown();
            writer.join();

            Version late = here.records().find(slow.ref()).orElseThrow().version();
            assertThat(horizon.settled().number()).isLessThan(late.number());
            assertThat(horizon.latest().number()).isGreaterThan(late.number());
            assertThat(here.changes().horizon().settled().number()).isGreaterThanOrEqualTo(late.number());
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
