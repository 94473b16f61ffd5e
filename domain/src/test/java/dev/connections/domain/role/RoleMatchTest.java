package dev.connections.domain.role;

import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.friend;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Clinic.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleMatchTest {

    @Test
    void a_match_has_no_direction() {
        assertThat(RoleMatch.between(doctor().id(), patient().id()))
                .isEqualTo(RoleMatch.between(patient().id(), doctor().id()))
                .hasSameHashCodeAs(RoleMatch.between(patient().id(), doctor().id()));
    }

    @Test
    void a_match_names_the_lower_id_first() {
        RoleMatch match = RoleMatch.between(patient().id(), doctor().id());

        assertThat(match.lower()).isEqualTo(doctor().id());
        assertThat(match.upper()).isEqualTo(patient().id());
    }

    @Test
    void a_match_concerns_its_two_roles_and_no_other() {
        RoleMatch match = RoleMatch.between(doctor().id(), patient().id());

        assertThat(match.concerns(doctor().id())).isTrue();
        assertThat(match.concerns(patient().id())).isTrue();
        assertThat(match.concerns(supplier().id())).isFalse();
    }

    @Test
    void matched_roles_go_with_each_other() {
        assertThat(doctor().goesWith(patient())).isTrue();
        assertThat(patient().goesWith(doctor())).isTrue();
    }

    @Test
    void roles_that_are_not_matched_do_not_go_with_each_other() {
        assertThat(doctor().goesWith(supplier())).isFalse();
        assertThat(supplier().goesWith(doctor())).isFalse();
    }

    @Test
    void a_role_goes_with_itself_without_any_match() {
        assertThat(friend().matches()).isEmpty();
        assertThat(friend().goesWith(friend())).isTrue();
    }

    @Test
    void matching_again_changes_nothing() {
        assertThat(doctor().match(patient())).isEqualTo(doctor());
    }

    @Test
    void a_role_may_be_matched_with_several_others() {
        ConnectionRole busy = doctor().match(supplier());

        assertThat(busy.goesWith(supplier())).isTrue();
        assertThat(busy.goesWith(patient())).isTrue();
    }

    @Test
    void ending_a_match_ends_that_match_alone() {
        ConnectionRole changed = doctor().match(supplier()).unmatch(patient().id());

        assertThat(changed.goesWith(patient())).isFalse();
        assertThat(changed.goesWith(supplier())).isTrue();
    }

    @Test
    void ending_a_match_that_never_was_changes_nothing() {
        assertThat(doctor().unmatch(supplier().id())).isEqualTo(doctor());
    }
}
