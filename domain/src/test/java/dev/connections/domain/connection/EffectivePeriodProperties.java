package dev.connections.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Periods held against calendars on which every single day is marked. The periods start and end within {@link #DAYS}
 * days, so two more at either side show what is open there.
 */
class EffectivePeriodProperties {

    private static final int DAYS = 8;
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 25);
    private static final List<LocalDate> CALENDAR =
            FIRST.minusDays(2).datesUntil(FIRST.plusDays(DAYS + 2)).toList();

    @Provide
    Arbitrary<EffectivePeriod> periods() {
        Arbitrary<Optional<LocalDate>> ends =
                Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays).optional();
        return Combinators.combine(ends, ends)
                .as((one, other) ->
                        inOrder(one, other) ? new EffectivePeriod(one, other) : new EffectivePeriod(other, one));
    }

    @Property
    void a_period_includes_just_the_days_that_are_marked(@ForAll("periods") EffectivePeriod period) {
        assertThat(CALENDAR.stream().filter(period::includes)).hasSameElementsAs(marked(period));
    }

    @Property
    void periods_overlap_exactly_when_they_share_a_day(
            @ForAll("periods") EffectivePeriod one, @ForAll("periods") EffectivePeriod other) {
        boolean share = marked(one).stream().anyMatch(marked(other)::contains);

        assertThat(one.overlaps(other)).isEqualTo(share);
    }

    private static boolean inOrder(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.isEmpty() || end.isEmpty() || !end.get().isBefore(start.get());
    }

    private static Set<LocalDate> marked(EffectivePeriod period) {
        LocalDate first = period.start().orElse(CALENDAR.get(0));
        LocalDate last = period.end().orElse(CALENDAR.get(CALENDAR.size() - 1));
        return first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
    }
}
