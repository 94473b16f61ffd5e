package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowLimitTest {

    @Test
    void one_row_is_part_of_the_text() {
        assertThat(RowLimit.first(1).text()).isEqualTo(" fetch first 1 rows only");
    }

    @Test
    void any_other_limit_is_a_parameter() {
        assertThat(RowLimit.first(50).text()).isEqualTo(" fetch first ? rows only");
    }

    @Test
    void rows_to_skip_are_a_parameter() {
        assertThat(new RowLimit(100, 50).text()).isEqualTo(" offset ? rows fetch first ? rows only");
    }
}
