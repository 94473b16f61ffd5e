package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.NEW_YEAR;
import static dev.connections.domain.Clinic.THIS_YEAR;
import static dev.connections.domain.Clinic.YEAR_END;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectivePeriodTest {

    @Test
    void a_period_includes_its_first_day_and_its_last() {
        assertThat(THIS_YEAR.includes(NEW_YEAR)).isTrue();
        assertThat(THIS_YEAR.includes(YEAR_END)).isTrue();
    }

    @Test
    void a_period_includes_neither_the_day_before_nor_the_day_after() {
        assertThat(THIS_YEAR.includes(NEW_YEAR.minusDays(1))).isFalse();
        assertThat(THIS_YEAR.includes(YEAR_END.plusDays(1))).isFalse();
    }

    @Test
    void the_same_day_is_a_period_of_one_day() {
        EffectivePeriod visit = EffectivePeriod.between(NEW_YEAR, NEW_YEAR);

        assertThat(visit.includes(NEW_YEAR)).isTrue();
        assertThat(visit.includes(NEW_YEAR.plusDays(1))).isFalse();
    }

    @Test
    void a_period_cannot_end_before_it_starts() {
        RuleViolation refusal = refusal(
                ErrorCode.CONNECTION_INVALID_START_END_DATE,
                () -> EffectivePeriod.between(NEW_YEAR, NEW_YEAR.minusDays(1)));

        assertThat(refusal.arguments()).containsExactly("2024-01-01", "2023-12-31");
    }

    @Test
    void an_absent_day_leaves_that_end_open() {
        assertThat(EffectivePeriod.from(NEW_YEAR).includes(LocalDate.MAX)).isTrue();
        assertThat(EffectivePeriod.from(NEW_YEAR).includes(NEW_YEAR.minusDays(1)))
                .isFalse();
        assertThat(EffectivePeriod.until(YEAR_END).includes(LocalDate.MIN)).isTrue();
        assertThat(EffectivePeriod.until(YEAR_END).includes(YEAR_END.plusDays(1)))
                .isFalse();
        assertThat(EffectivePeriod.ALWAYS.includes(LocalDate.MIN)).isTrue();
        assertThat(EffectivePeriod.ALWAYS.includes(LocalDate.MAX)).isTrue();
    }

    @Test
    void periods_that_meet_on_one_day_overlap_and_those_that_follow_each_other_do_not() {
        assertThat(THIS_YEAR.overlaps(EffectivePeriod.from(YEAR_END))).isTrue();
        assertThat(THIS_YEAR.overlaps(EffectivePeriod.from(YEAR_END.plusDays(1))))
                .isFalse();
    }

    @Test
    void a_period_reads_as_people_say_it() {
        assertThat(THIS_YEAR).hasToString("2024-01-01 to 2024-12-31");
        assertThat(EffectivePeriod.from(NEW_YEAR)).hasToString("from 2024-01-01");
        assertThat(EffectivePeriod.until(YEAR_END)).hasToString("until 2024-12-31");
        assertThat(EffectivePeriod.ALWAYS).hasToString("always");
    }

    @Test
    void periods_with_the_same_days_are_equal() {
        assertThat(new EffectivePeriod(Optional.of(NEW_YEAR), Optional.of(YEAR_END)))
                .isEqualTo(THIS_YEAR);
    }
}
