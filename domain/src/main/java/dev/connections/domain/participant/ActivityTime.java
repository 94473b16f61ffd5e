package dev.connections.domain.participant;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two moments of an activity, and the whole minutes from one to the other, which follow from them.
 *
 * <p>Source: the entity reference of {@code activitypointer}. Some types have days in place of moments; a day is the
 * moment at which it begins in UTC.
 */
public enum ActivityTime {
    /** When it took place. */
    ACTUAL("actualstart", "actualend", "actualdurationminutes"),
    /** When it is to take place. */
    SCHEDULED("scheduledstart", "scheduledend", "scheduleddurationminutes");

    private final String start;
    private final String end;
    private final String minutes;

    ActivityTime(String start, String end, String minutes) {
        this.start = start;
        this.end = end;
        this.minutes = minutes;
    }

    /** The logical names of the attributes of both moments. */
    public List<String> moments() {
        return List.of(start, end);
    }

    /** The logical name of the attribute of the minutes. */
    public String minutes() {
        return minutes;
    }

    /** Whether the minutes may be others after that change: it names a moment, and not the minutes themselves. */
    public boolean isMovedBy(AttributeChanges change) {
        return !change.names(minutes) && (change.names(start) || change.names(end));
    }

    /**
     * What becomes of the minutes. They are those between the moments when both are known and in order. When the moments
     * are no longer like that, minutes that followed from them go; others stay.
     *
     * @param before the moments before the change
     * @param after the moments after it
     */
    public AttributeChanges following(AttributeValues before, AttributeValues after) {
        Optional<Integer> between = minutesBetween(after);
        return between.isEmpty() && minutesBetween(before).isEmpty()
                ? AttributeChanges.NONE
                : new AttributeChanges(Map.of(minutes, between.map(number -> number)));
    }

    private Optional<Integer> minutesBetween(AttributeValues moments) {
        return moments.value(start)
                .map(ActivityTime::moment)
                .flatMap(from -> moments.value(end)
                        .map(ActivityTime::moment)
                        .map(to -> Duration.between(from, to))
                        .filter(duration -> !duration.isNegative())
                        .map(Duration::toMinutes)
                        .filter(number -> number <= Integer.MAX_VALUE)
                        .map(Long::intValue));
    }

    private static Instant moment(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : (Instant) value;
    }
}
