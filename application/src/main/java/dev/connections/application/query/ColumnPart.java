package dev.connections.application.query;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * The part of an attribute that a column reads. The parts of dates are numbers, in UTC; weeks begin on Sunday, and the
 * fiscal year is the calendar year, its periods the quarters, as in {@link Period}.
 */
public enum ColumnPart {
    /** Its value. */
    VALUE,
    /** For a lookup, the primary name of the row that it points to: a text. */
    NAME,
    /** For a choice, what people read: a text. */
    LABEL,
    /** For a date, its day of the month, 1 to 31. */
    DAY,
    /** For a date, its week of the year, 1 to 54; the first of January is always in the first. */
    WEEK,
    /** For a date, its month of the year, 1 to 12. */
    MONTH,
    /** For a date, its quarter of the year, 1 to 4. */
    QUARTER,
    /** For a date, its year. */
    YEAR,
    /** For a date, its fiscal year and the period in that, as one number: 20244 for the fourth period of 2024. */
    FISCAL_PERIOD,
    /** For a date, its fiscal year. */
    FISCAL_YEAR;

    /** Whether it is a part of a date. */
    public boolean isPartOfDate() {
        return compareTo(DAY) >= 0;
    }

    /** That part of a date. */
    public int of(LocalDate date) {
        return switch (this) {
            case VALUE, NAME, LABEL -> throw new IllegalStateException("A date has no part " + text() + ".");
            case DAY -> date.getDayOfMonth();
            case WEEK -> date.get(WeekFields.SUNDAY_START.weekOfYear());
            case MONTH -> date.getMonthValue();
            case QUARTER -> date.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR, FISCAL_YEAR -> date.getYear();
            case FISCAL_PERIOD -> 10 * FISCAL_YEAR.of(date) + QUARTER.of(date);
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
