package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SteadinessTest {

    @Test
    void noise_around_one_value_is_steady() {
        assertThat(Steadiness.of(List.of(100.0, 104.0, 97.0, 101.0, 99.0))).isTrue();
    }

    @Test
    void values_that_go_on_falling_are_not() {
        assertThat(Steadiness.of(List.of(140.0, 125.0, 110.0, 100.0, 95.0))).isFalse();
    }

    @Test
    void one_round_shows_nothing() {
        assertThat(Steadiness.of(List.of(100.0))).isFalse();
    }
}
