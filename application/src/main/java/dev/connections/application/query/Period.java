package dev.connections.application.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Optional;

/**
 * A period relative to now or given by days: yesterday, last month, the next three hours, May 1st. Days, weeks and so
 * on are those of the calendar; weeks begin on Sunday, and the fiscal year is the calendar year, its periods the
 * quarters.
 *
 * @param from when it begins; empty for the beginning of time
 * @param until when it has ended; empty for never
 */
public record Period(Optional<Bound> from, Optional<Bound> until) {

    /** What time is measured in. */
    public enum Unit {
        MINUTE(ChronoUnit.MINUTES),
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        QUARTER(IsoFields.QUARTER_YEARS),
        YEAR(ChronoUnit.YEARS);

        private final TemporalUnit unit;

        Unit(TemporalUnit unit) {
            this.unit = unit;
        }

        /** The beginning of the one that a moment is in. */
        ZonedDateTime beginning(ZonedDateTime moment) {
            return switch (this) {
                case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
                case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
                case DAY -> moment.truncatedTo(ChronoUnit.DAYS);
                case WEEK -> DAY.beginning(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                case MONTH -> DAY.beginning(moment).withDayOfMonth(1);
                case QUARTER -> DAY.beginning(moment).with(IsoFields.DAY_OF_QUARTER, 1);
                case YEAR -> DAY.beginning(moment).withDayOfYear(1);
            };
        }

        /** The coarsest unit whose beginnings a stretch of these begins with: days for all that are longer. */
        private Unit grid() {
            return compareTo(DAY) > 0 ? DAY : this;
        }
    }

    /** A moment relative to the present one. */
    public sealed interface Bound {

        /** The moment, which lies in the years 1 to 9999. */
        Instant at(ZonedDateTime now);
    }

    /** The beginning of a day, wherever that is asked. */
    public record Midnight(LocalDate day) implements Bound {

        @Override
        public Instant at(ZonedDateTime now) {
            return day.atStartOfDay(now.getZone()).toInstant();
        }
    }

    /**
     * A moment at an offset from now.
     *
     * @param shift how far from now, in {@code unit}; negative for earlier
     * @param unit what the shift is counted in
     * @param grid the unit at the beginning of which it lies; empty for no beginning of anything
     * @param steps how many of the grid's units later
     */
    public record FromNow(long shift, Unit unit, Optional<Unit> grid, int steps) implements Bound {

        private static final int FIRST_YEAR = 1;
        private static final int LAST_YEAR = 9999;

        @Override
        public Instant at(ZonedDateTime now) {
            long years = Math.abs(shift) / shortestPerYear();
            if (years > LAST_YEAR) {
                return within(now.withYear(shift < 0 ? FIRST_YEAR : LAST_YEAR)).toInstant();
            }
            ZonedDateTime shifted = within(now.plus(shift, unit.unit));
            ZonedDateTime begun = grid.map(step -> step.beginning(shifted).plus(steps, step.unit))
                    .orElse(shifted);
            return within(begun).toInstant();
        }

        private long shortestPerYear() {
            return Math.max(1, ChronoUnit.YEARS.getDuration().dividedBy(unit.unit.getDuration()));
        }

        private static ZonedDateTime within(ZonedDateTime moment) {
            return moment.withYear(Math.max(FIRST_YEAR, Math.min(moment.getYear(), LAST_YEAR)));
        }
    }

    private static final Bound NOW = new FromNow(0, Unit.MINUTE, Optional.empty(), 0);

    /** The days from one on, up to another that is not among them any more. */
    public static Period days(LocalDate from, LocalDate until) {
        return new Period(Optional.of(new Midnight(from)), Optional.of(new Midnight(until)));
    }

    /** That day and all later ones. */
    public static Period from(LocalDate day) {
        return new Period(Optional.of(new Midnight(day)), Optional.empty());
    }

    /** All days before that one. */
    public static Period before(LocalDate day) {
        return new Period(Optional.empty(), Optional.of(new Midnight(day)));
    }

    /** One whole unit of the calendar, counted from the present one: 0 is this week, -1 last week, 1 next week. */
    public static Period whole(Unit unit, int number) {
        return wholes(unit, number, 1);
    }

    /** As many whole units of the calendar as {@code count}, the first counted from the present one. */
    public static Period wholes(Unit unit, long first, int count) {
        return new Period(
                Optional.of(new FromNow(first, unit, Optional.of(unit), 0)),
                Optional.of(new FromNow(first + count - 1, unit, Optional.of(unit), 1)));
    }

    /** From the beginning of the minute, hour or day that was so many units ago, until now. */
    public static Period last(long count, Unit unit) {
        return new Period(Optional.of(new FromNow(-count, unit, Optional.of(unit.grid()), 0)), Optional.of(NOW));
    }

    /** From now until the end of the minute, hour or day that comes so many units later. */
    public static Period next(long count, Unit unit) {
        return new Period(Optional.of(NOW), Optional.of(new FromNow(count, unit, Optional.of(unit.grid()), 1)));
    }

    /** All time before the beginning of the minute, hour or day that was so many units ago. */
    public static Period olderThan(long count, Unit unit) {
        return new Period(Optional.empty(), Optional.of(new FromNow(-count, unit, Optional.of(unit.grid()), 0)));
    }
}
