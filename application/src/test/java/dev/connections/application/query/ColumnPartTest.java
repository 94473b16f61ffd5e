package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnPartTest {

    @ParameterizedTest(name = "the {1} of {0} is {2}")
    @CsvSource({
        "2024-11-30, DAY, 30",
        "2024-11-30, MONTH, 11",
        "2024-11-30, QUARTER, 4",
        "2024-11-30, YEAR, 2024",
        "2024-11-30, FISCAL_YEAR, 2024",
        "2024-11-30, FISCAL_PERIOD, 20244",
        "2024-03-31, FISCAL_PERIOD, 20241",
        "2023-01-01, WEEK, 1",
        "2023-01-07, WEEK, 1",
        "2023-01-08, WEEK, 2",
        "2022-01-01, WEEK, 1",
        "2022-01-02, WEEK, 2",
        "2024-12-31, WEEK, 53",
        "2028-12-31, WEEK, 54"
    })
    void a_part_of_a_date_is_a_number(LocalDate date, ColumnPart part, int number) {
        assertThat(part.isPartOfDate()).isTrue();
        assertThat(part.of(date)).isEqualTo(number);
    }

    @Test
    void a_name_is_no_part_of_a_date() {
        assertThat(ColumnPart.NAME.isPartOfDate()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> ColumnPart.NAME.of(LocalDate.EPOCH));
    }
}
