package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowEffortTest {

    private final RowEffort effort = new RowEffort();

    @Test
    void a_row_with_a_late_answer_is_not_measured_further() {
        effort.add(Slice.late("peer", "by-date", "user", 0, 30), 30);
        assertThat(effort.goesOn("peer", "by-date", "user")).isFalse();
    }

    @Test
    void a_late_answer_of_one_contestant_says_nothing_of_another() {
        effort.add(Slice.late("peer", "by-date", "user", 0, 30), 30);
        assertThat(effort.goesOn("ours", "by-date", "user")).isTrue();
    }

    @Test
    void a_row_that_takes_long_ends_when_three_slices_count() {
        for (int round = 0; round <= RowEffort.ENOUGH; round++) {
            assertThat(effort.goesOn("ours", "connected-3", "user")).isTrue();
            effort.add(slice(round), 40);
        }
        assertThat(effort.goesOn("ours", "connected-3", "user")).isFalse();
    }

    @Test
    void a_row_that_takes_little_goes_on() {
        for (int round = 0; round <= 2 * RowEffort.ENOUGH; round++) {
            effort.add(slice(round), 1);
        }
        assertThat(effort.goesOn("ours", "connected-3", "user")).isTrue();
    }

    private static Slice slice(int round) {
        return new Slice(
                "ours", "connected-3", "user", round, 1, 1, 10, 10, 0, 0, 0, 0, Optional.empty(), Optional.empty());
    }
}
