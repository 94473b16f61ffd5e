package dev.connections.rest.odata;

import static java.util.Map.entry;

import dev.connections.application.query.Period;
import dev.connections.application.query.Period.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The query functions that find dates by periods relative to now, by their names without the namespace. */
final class PeriodFunctions {

    private static final int A_WEEK = 7;

    /** Those that need nothing but the property. */
    private static final Map<String, Period> FIXED = fixed();

    /** Those that also need a number. */
    private static final Map<String, IntFunction<Period>> COUNTED = counted();

    private PeriodFunctions() {}

    /** The period that a function stands for by its name alone. */
    static Optional<Period> fixed(String name) {
        return Optional.ofNullable(FIXED.get(name));
    }

    /** The period that a function makes of a number. */
    static Optional<IntFunction<Period>> counted(String name) {
        return Optional.ofNullable(COUNTED.get(name));
    }

    private static Map<String, Period> fixed() {
        Map<String, Period> periods = new HashMap<>(Map.of(
                "Today", Period.whole(Unit.DAY, 0),
                "Yesterday", Period.whole(Unit.DAY, -1),
                "Tomorrow", Period.whole(Unit.DAY, 1),
                "Last7Days", Period.last(A_WEEK, Unit.DAY),
                "Next7Days", Period.next(A_WEEK, Unit.DAY)));
        Map.of(
                        "Week", Unit.WEEK,
                        "Month", Unit.MONTH,
                        "Year", Unit.YEAR,
                        "FiscalPeriod", Unit.QUARTER,
                        "FiscalYear", Unit.YEAR)
                .forEach((name, unit) -> {
                    periods.put("Last" + name, Period.whole(unit, -1));
                    periods.put("This" + name, Period.whole(unit, 0));
                    periods.put("Next" + name, Period.whole(unit, 1));
                });
        return Map.copyOf(periods);
    }

    private static Map<String, IntFunction<Period>> counted() {
        Map<String, IntFunction<Period>> periods = new HashMap<>(Map.ofEntries(
                entry("LastXFiscalPeriods", count -> Period.wholes(Unit.QUARTER, -count, count)),
                entry("LastXFiscalYears", count -> Period.wholes(Unit.YEAR, -count, count)),
                entry("NextXFiscalPeriods", count -> Period.wholes(Unit.QUARTER, 1, count)),
                entry("NextXFiscalYears", count -> Period.wholes(Unit.YEAR, 1, count)),
                entry("OlderThanXMinutes", count -> Period.olderThan(count, Unit.MINUTE))));
        Map.of(
                        "Hours", Unit.HOUR,
                        "Days", Unit.DAY,
                        "Weeks", Unit.WEEK,
                        "Months", Unit.MONTH,
                        "Years", Unit.YEAR)
                .forEach((name, unit) -> {
                    periods.put("LastX" + name, count -> Period.last(count, unit));
                    periods.put("NextX" + name, count -> Period.next(count, unit));
                    periods.put("OlderThanX" + name, count -> Period.olderThan(count, unit));
                });
        return Map.copyOf(periods);
    }
}
