package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.Version;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final RuntimeException DEADLOCK = new IllegalStateException("deadlock");

    private final AtomicLong clock = new AtomicLong();
    private final Retry retry = new Retry(clock::get);

    @Test
    void collisions_are_tried_again_as_long_as_a_wait_for_a_lock_fits_into_five_seconds() {
        clock.set(Duration.ofMillis(2_999).toNanos());
        assertThat(retry.worthwhile(DEADLOCK, StoreFailure.COLLISION)).isTrue();

        clock.set(Duration.ofMillis(3_001).toNanos());
        assertThat(retry.worthwhile(DEADLOCK, StoreFailure.COLLISION)).isFalse();
    }

    @Test
    void the_same_stale_version_is_not_tried_a_third_time() {
        StaleRow stale = new StaleRow(new Version(7));

        assertThat(retry.worthwhile(stale, StoreFailure.COLLISION)).isTrue();
        assertThat(retry.worthwhile(stale, StoreFailure.COLLISION)).isFalse();
        assertThat(retry.insistsOnVersion()).isTrue();
    }

    @Test
    void rows_that_move_on_are_no_version_that_work_insists_on() {
        retry.worthwhile(new StaleRow(new Version(7)), StoreFailure.COLLISION);

        assertThat(retry.worthwhile(new StaleRow(new Version(8)), StoreFailure.COLLISION))
                .isTrue();
        assertThat(retry.insistsOnVersion()).isFalse();
    }

    @Test
    void a_key_that_is_taken_five_times_is_not_a_race() {
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(retry.worthwhile(DEADLOCK, StoreFailure.CONSTRAINT)).isTrue();
        }
        assertThat(retry.worthwhile(DEADLOCK, StoreFailure.CONSTRAINT)).isFalse();
    }

    @Test
    void the_wait_for_a_turn_is_what_is_left_of_five_seconds() {
        clock.set(Duration.ofSeconds(2).toNanos());
        assertThat(retry.remaining()).isEqualTo(Duration.ofSeconds(3));

        clock.set(Duration.ofSeconds(9).toNanos());
        assertThat(retry.remaining()).isZero();
    }
}
