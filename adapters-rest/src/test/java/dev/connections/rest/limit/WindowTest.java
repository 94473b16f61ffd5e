package dev.connections.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What happened within five minutes")
class WindowTest {

    private final Window window = new Window(1_000);

    @Test
    void counts_for_five_minutes_and_no_longer() {
        window.add(7, 1_000);
        assertThat(window.sum(1_299)).isEqualTo(7);
        assertThat(window.sum(1_300)).isZero();
    }

    @Test
    void leaves_one_by_one() {
        window.add(1, 1_000);
        window.add(2, 1_100);
        window.add(4, 1_100);
        assertThat(window.sum(1_350)).isEqualTo(6);
        assertThat(window.sum(1_400)).isZero();
    }

    @Test
    void is_forgotten_after_a_long_silence() {
        window.add(7, 1_000);
        assertThat(window.sum(1_000_000)).isZero();
    }

    @Test
    void computes_when_there_will_be_less() {
        window.add(2, 1_000);
        window.add(1, 1_010);
        assertThat(window.secondsUntilBelow(4, 1_020)).isZero();
        assertThat(window.secondsUntilBelow(3, 1_020)).isEqualTo(280);
        assertThat(window.secondsUntilBelow(1, 1_020)).isEqualTo(290);
    }

    @Test
    void is_less_exactly_at_the_computed_second() {
        window.add(2, 1_000);
        window.add(1, 1_010);
        long wait = window.secondsUntilBelow(1, 1_020);
        assertThat(window.sum(1_020 + wait - 1)).isEqualTo(1);
        assertThat(window.sum(1_020 + wait)).isZero();
    }
}
