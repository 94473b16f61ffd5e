package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowLimitTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 51, 5_000, 5_001, 50_000})
    void a_limit_that_is_commonly_asked_for_is_part_of_the_text(int limit) {
        assertThat(RowLimit.first(limit).text()).isEqualTo(" fetch first " + limit + " rows only");
    }

    @Test
    void any_other_limit_is_a_parameter() {
        assertThat(RowLimit.first(37).text()).isEqualTo(" fetch first ? rows only");
    }

    @Test
    void rows_to_skip_are_a_parameter() {
        assertThat(new RowLimit(100, 50).text()).isEqualTo(" offset ? rows fetch first 50 rows only");
    }
}
