package dev.connections.application.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Period.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    /** A Thursday in the second quarter. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-14T10:20:30Z");

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "DAY, 0, 2026-05-14, 2026-05-15",
        "DAY, -1, 2026-05-13, 2026-05-14",
        "WEEK, 0, 2026-05-10, 2026-05-17",
        "WEEK, -1, 2026-05-03, 2026-05-10",
        "MONTH, 1, 2026-06-01, 2026-07-01",
        "QUARTER, 0, 2026-04-01, 2026-07-01",
        "QUARTER, -1, 2026-01-01, 2026-04-01",
        "YEAR, -1, 2025-01-01, 2026-01-01"
    })
    void a_whole_unit_begins_and_ends_as_in_the_calendar(Unit unit, int number, String from, String until) {
        assertThat(ends(Period.whole(unit, number))).isEqualTo(from + "T00:00:00Z/" + until + "T00:00:00Z");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "3, HOUR, 2026-05-14T07:00:00Z",
        "7, DAY, 2026-05-07T00:00:00Z",
        "2, WEEK, 2026-04-30T00:00:00Z",
        "3, MONTH, 2026-02-14T00:00:00Z",
        "1, YEAR, 2025-05-14T00:00:00Z"
    })
    void the_last_units_end_now_and_begin_with_an_hour_or_a_day(long count, Unit unit, String from) {
        assertThat(ends(Period.last(count, unit))).isEqualTo(from + "/2026-05-14T10:20:30Z");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"3, HOUR, 2026-05-14T14:00:00Z", "7, DAY, 2026-05-22T00:00:00Z", "1, MONTH, 2026-06-15T00:00:00Z"})
    void the_next_units_begin_now_and_end_with_an_hour_or_a_day(long count, Unit unit, String until) {
        assertThat(ends(Period.next(count, unit))).isEqualTo("2026-05-14T10:20:30Z/" + until);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"5, MINUTE, 2026-05-14T10:15:00Z", "5, DAY, 2026-05-09T00:00:00Z", "9999, YEAR, 0001-05-14T00:00:00Z"})
    void what_is_older_has_no_beginning(long count, Unit unit, String until) {
        assertThat(ends(Period.olderThan(count, unit))).isEqualTo("/" + until);
    }

    @Test
    void several_whole_units_follow_each_other() {
        assertThat(ends(Period.wholes(Unit.QUARTER, -2, 2))).isEqualTo("2025-10-01T00:00:00Z/2026-04-01T00:00:00Z");
        assertThat(ends(Period.wholes(Unit.YEAR, 1, 3))).isEqualTo("2027-01-01T00:00:00Z/2030-01-01T00:00:00Z");
    }

    @Test
    void a_day_is_that_of_the_zone() {
        ZonedDateTime late = NOW.withHour(23).withZoneSameInstant(ZoneId.of("Europe/Berlin"));

        assertThat(Period.whole(Unit.DAY, 0).from().orElseThrow().at(late))
                .isEqualTo(Instant.parse("2026-05-14T22:00:00Z"));
    }

    private static String ends(Period period) {
        return period.from().map(bound -> bound.at(NOW).toString()).orElse("")
                + "/"
                + period.until().map(bound -> bound.at(NOW).toString()).orElse("");
    }
}
