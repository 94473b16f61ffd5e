package dev.connections.domain.access;

import static dev.connections.domain.Clinic.BY_NIGHT_SHIFT;
import static dev.connections.domain.Clinic.BY_RECEPTIONIST;
import static dev.connections.domain.Clinic.NIGHT_SHIFT;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    @Test
    void what_a_user_owns_has_an_owning_user_and_no_owning_team() {
        assertThat(BY_RECEPTIONIST.owningUser()).contains(RECEPTIONIST);
        assertThat(BY_RECEPTIONIST.owningTeam()).isEmpty();
    }

    @Test
    void what_a_team_owns_has_an_owning_team_and_no_owning_user() {
        assertThat(BY_NIGHT_SHIFT.owningTeam()).contains(NIGHT_SHIFT);
        assertThat(BY_NIGHT_SHIFT.owningUser()).isEmpty();
    }

    @Test
    void it_is_by_its_owner_and_by_no_other_principal() {
        assertThat(BY_RECEPTIONIST.isBy(RECEPTIONIST)).isTrue();
        assertThat(BY_RECEPTIONIST.isBy(NIGHT_SHIFT)).isFalse();
    }

    @Test
    void a_team_is_not_the_user_of_the_same_id() {
        assertThat(BY_RECEPTIONIST.isBy(new Principal.Team(RECEPTIONIST.id()))).isFalse();
    }

    @Test
    void a_user_is_a_record_of_the_type_systemuser_and_a_team_one_of_the_type_team() {
        assertThat(RECEPTIONIST.record()).isEqualTo(new RecordRef(RecordTypes.SYSTEM_USER, RECEPTIONIST.id()));
        assertThat(NIGHT_SHIFT.record()).isEqualTo(new RecordRef(RecordTypes.TEAM, NIGHT_SHIFT.id()));
    }

    @Test
    void the_business_unit_without_a_parent_is_the_root() {
        BusinessUnit root = BusinessUnit.create(new BusinessUnit.Id(id(1)), "Clinic", Optional.empty());
        BusinessUnit ward = BusinessUnit.create(new BusinessUnit.Id(id(2)), "Ward 3", Optional.of(root.id()));

        assertThat(root.isRoot()).isTrue();
        assertThat(ward.isRoot()).isFalse();
    }
}
