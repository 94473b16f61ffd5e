package dev.connections.rest.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Days and moments are read from text")
class DateTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T10:30:00,          2024-05-01T10:30:00Z",
        "2024-05-01 10:30:00,          2024-05-01T10:30:00Z",
        "2024-05-01T10:30,             2024-05-01T10:30:00Z",
        "2024-05-01T10:30:00Z,         2024-05-01T10:30:00Z",
        "2024-05-01 10:30:00Z,         2024-05-01T10:30:00Z",
        "2024-05-01T10:30:00.1234567Z, 2024-05-01T10:30:00.1234567Z",
        "2024-05-01T10:30:00+02:00,    2024-05-01T08:30:00Z",
        "0001-01-01T00:00:00,          0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59,          9999-12-31T23:59:59Z"
    })
    void a_moment_in_utc(String text, Instant moment) {
        assertThat(DateTimes.moment(text, ZoneOffset.UTC)).contains(moment);
    }

    @Test
    void a_moment_without_a_zone_is_one_of_the_zone_that_is_given() {
        assertThat(DateTimes.moment("2024-05-01T10:30:00", ZoneId.of("Europe/Berlin")))
                .contains(Instant.parse("2024-05-01T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01T25:00:00Z",
                "2024-02-30T10:00:00Z",
                "2024-05-01T10:30:00+25:00",
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "0000-06-01T00:00:00Z"
            })
    void a_moment_that_the_calendar_does_not_have_is_refused(String text) {
        assertThatThrownBy(() -> DateTimes.moment(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-05-01",
                "2024-05-01T",
                "10000-01-01T00:00:00Z",
                "+12345-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void other_text_is_no_moment(String text) {
        assertThat(DateTimes.moment(text, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void a_day() {
        assertThat(DateTimes.day("2024-05-01")).contains(LocalDate.of(2024, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "0000-12-31"})
    void a_day_that_the_calendar_does_not_have_is_refused(String text) {
        assertThatThrownBy(() -> DateTimes.day(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10000-01-01", "+12345-01-01", "-0001-01-01", "2024-05-01T00:00:00Z"})
    void other_text_is_no_day(String text) {
        assertThat(DateTimes.day(text)).isEmpty();
    }
}
