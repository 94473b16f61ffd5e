package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    @Test
    void what_is_no_longer_needed_is_cleared_away_at_once() throws InterruptedException {
        CountDownLatch cleared = new CountDownLatch(1);
        try (Housekeeping housekeeping = Housekeeping.start(cleared::countDown, () -> {})) {
            assertThat(housekeeping).isNotNull();
            assertThat(cleared.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void it_ends_only_when_it_has_finished_what_it_is_about() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        boolean[] finished = {false};
        Housekeeping housekeeping = Housekeeping.start(
                () -> {
                    begun.countDown();
                    awaitQuietly(closing);
                    finished[0] = true;
                },
                () -> {});
        begun.await();
        closing.countDown();
        housekeeping.close();

        assertThat(finished[0]).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
