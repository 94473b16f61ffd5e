package dev.connections.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long BEGIN = 1_000_000;

    @Test
    void moments_lie_evenly_apart() {
        Schedule schedule = new Schedule(BEGIN, 4, TimeUnit.SECONDS.toNanos(1));
        assertThat(new long[] {schedule.next(), schedule.next(), schedule.next(), schedule.next(), schedule.next()})
                .containsExactly(BEGIN, BEGIN + 250_000_000, BEGIN + 500_000_000, BEGIN + 750_000_000, Schedule.OVER);
    }

    @Test
    void a_latency_counts_from_the_moment_at_which_the_request_was_to_be_sent() {
        Schedule schedule = new Schedule(BEGIN, 1_000, TimeUnit.SECONDS.toNanos(1));
        schedule.next();
        long second = schedule.next();
        long answeredAfterAWaitOfTwoSeconds = BEGIN + TimeUnit.SECONDS.toNanos(2);
        assertThat(schedule.latency(second, answeredAfterAWaitOfTwoSeconds))
                .isEqualTo(TimeUnit.SECONDS.toNanos(2) - TimeUnit.MILLISECONDS.toNanos(1));
    }
}
