package dev.connections.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.Version;
import dev.connections.jpa.OnEveryDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatermarkTest extends OnEveryDatabase {

    @Test
    void a_version_that_is_not_committed_yet_counts_as_the_latest() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> lookedAt = new CompletableFuture<>();
        Participant slow = Fixtures.record(Fixtures.CONTACT, "Slow");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> given.work(() -> {
            ports.records().add(slow);
            written.countDown();
            lookedAt.join();
        }));
        written.await();
        Watermark watermark = ports.changes().watermark();
        lookedAt.complete(null);
        writer.join();

        Version late = ports.records().find(slow.ref()).orElseThrow().version();
        assertThat(watermark.latest().number()).isGreaterThanOrEqualTo(late.number());
    }
}
