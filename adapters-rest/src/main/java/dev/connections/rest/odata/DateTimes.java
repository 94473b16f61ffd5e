package dev.connections.rest.odata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text forms of days and moments in queries and payloads: {@code 2024-01-31}, {@code 2024-01-31T12:00:00Z}, {@code
 * 2024-01-31T12:00:00+02:00}, and without a zone {@code 2024-01-31T12:00:00}, where a space may stand for the T. They lie
 * in the years 1 to 9999, in the zone in which they are written and in UTC.
 */
public final class DateTimes {

    /** A moment, the zone of which may be left out. */
    static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?(?![\\w.:-])");

    /** A day. */
    static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\w:-])");

    private static final int LAST_YEAR = 9999;
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private DateTimes() {}

    /**
     * The day that a text names; empty for a text of another form.
     *
     * @throws DateTimeException for a day that the calendar does not have, and beyond the years 1 to 9999
     */
    public static Optional<LocalDate> day(String text) {
        return DAY.matcher(text).matches() ? Optional.of(withinYears(LocalDate.parse(text))) : Optional.empty();
    }

    /**
     * The moment that a text names; empty for a text of another form.
     *
     * @param zone where the time is told when the text does not say
     * @throws DateTimeException for a day that the calendar does not have, a time that a day does not have, and beyond the
     *     years 1 to 9999
     */
    public static Optional<Instant> moment(String text, ZoneId zone) {
        Matcher form = MOMENT.matcher(text);
        return form.matches()
                ? Optional.of(moment(form.group(1) + "T" + form.group(2), Optional.ofNullable(form.group(3)), zone))
                : Optional.empty();
    }

    private static Instant moment(String local, Optional<String> offset, ZoneId zone) {
        LocalDateTime time = withinYears(LocalDateTime.parse(local));
        return withinYears(
                offset.map(given -> OffsetDateTime.parse(local + given).toInstant())
                        .orElseGet(() -> time.atZone(zone).toInstant()));
    }

    /**
     * The moment at which a day begins.
     *
     * @param zone where it begins
     * @throws DateTimeException when that moment lies beyond the years 1 to 9999 in UTC
     */
    static Instant beginning(LocalDate day, ZoneId zone) {
        return withinYears(day.atStartOfDay(zone).toInstant());
    }

    private static <T extends TemporalAccessor> T withinYears(T local) {
        int year = local.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw beyond(local);
        }
        return local;
    }

    private static Instant withinYears(Instant moment) {
        if (moment.isBefore(BEGINNING) || moment.isAfter(END)) {
            throw beyond(moment);
        }
        return moment;
    }

    private static DateTimeException beyond(Object time) {
        return new DateTimeException(time + " does not lie in the years 1 to 9999");
    }
}
