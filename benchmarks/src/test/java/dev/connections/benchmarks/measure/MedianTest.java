package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void of_an_odd_number_it_is_the_middle_one() {
        assertThat(Median.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Median(4, 1, 9, 3));
    }

    @Test
    void of_an_even_number_it_is_the_mean_of_both_middle_ones() {
        assertThat(Median.of(List.of(9.0, 1.0, 4.0, 6.0)).value()).isEqualTo(5);
    }

    @Test
    void the_spread_is_a_part_of_it() {
        assertThat(Median.of(List.of(8.0, 10.0, 13.0)).spread()).isEqualTo(0.5);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
    }
}
