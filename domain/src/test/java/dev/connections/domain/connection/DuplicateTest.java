package dev.connections.domain.connection;

import static dev.connections.domain.Clinic.THIS_YEAR;
import static dev.connections.domain.Clinic.YEAR_END;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * When a connection says already what another would say: the same parties, seen from either side, and a day in common.
 */
class DuplicateTest {

    private static final Parties PARTIES = treatment().parties();

    @Test
    void the_same_parties_in_an_overlapping_period_are_covered() {
        assertThat(treatment().covers(PARTIES, EffectivePeriod.from(YEAR_END))).isTrue();
    }

    @Test
    void the_same_parties_seen_from_the_other_side_are_covered() {
        assertThat(treatment().covers(PARTIES.mirrored(), THIS_YEAR)).isTrue();
    }

    @Test
    void the_same_parties_in_another_period_are_not_covered() {
        assertThat(treatment().covers(PARTIES, EffectivePeriod.from(YEAR_END.plusDays(1))))
                .isFalse();
    }

    @Test
    void the_same_records_in_other_roles_are_not_covered() {
        Parties withoutRole = Parties.between(Side.of(drAnnLee().ref(), doctor().id()), Side.of(ben().ref()));

        assertThat(treatment().covers(withoutRole, THIS_YEAR)).isFalse();
    }
}
