package dev.connections.domain.role;

import static dev.connections.domain.Clinic.EVENING;
import static dev.connections.domain.Clinic.MORNING;
import static dev.connections.domain.Clinic.NOON;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.patient;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Stamps;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @Test
    void a_new_role_is_active_applies_everywhere_and_is_matched_with_none() {
        ConnectionRole role = ConnectionRole.create(doctor().id(), doctor().profile(), MORNING);

        assertThat(role.isActive()).isTrue();
        assertThat(role.applicability()).isEqualTo(Applicability.EVERYWHERE);
        assertThat(role.matches()).isEmpty();
        assertThat(role.stamps()).isEqualTo(Stamps.first(MORNING));
    }

    @Test
    void a_role_can_be_taken_out_of_use_and_put_to_use_again() {
        ConnectionRole retired = doctor().deactivate(NOON);
        ConnectionRole back = retired.reactivate(EVENING);

        assertThat(retired.isActive()).isFalse();
        assertThat(back.isActive()).isTrue();
        assertThat(back.stamps()).isEqualTo(new Stamps(MORNING, EVENING));
    }

    @Test
    void an_inactive_role_keeps_its_matches() {
        assertThat(doctor().deactivate(NOON).goesWith(patient())).isTrue();
    }

    @Test
    void describing_a_role_anew_changes_its_profile_and_who_changed_it_last() {
        RoleProfile physician = new RoleProfile("Physician", Optional.of("Treats patients"), Optional.empty());

        ConnectionRole described = doctor().describe(physician, NOON);

        assertThat(described.name()).isEqualTo("Physician");
        assertThat(described.profile()).isEqualTo(physician);
        assertThat(described.stamps()).isEqualTo(new Stamps(MORNING, NOON));
        assertThat(described.goesWith(patient())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_role_needs_a_name(String blank) {
        refusal(ErrorCode.INVALID_ARGUMENT, () -> new RoleProfile(blank, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({
        "BUSINESS, 1, Business",
        "FAMILY, 2, Family",
        "SOCIAL, 3, Social",
        "SALES, 4, Sales",
        "OTHER, 5, Other",
        "STAKEHOLDER, 1000, Stakeholder",
        "SALES_TEAM, 1001, Sales Team",
        "SERVICE, 1002, Service"
    })
    void a_category_has_the_number_and_the_label_that_clients_know(RoleCategory category, int value, String label) {
        assertThat(RoleCategory.of(value)).isEqualTo(category);
        assertThat(category.value()).isEqualTo(value);
        assertThat(category.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 999, 1003, -1})
    void a_number_that_names_no_category_is_refused_with_the_numbers_that_do(int value) {
        RuleViolation refusal = refusal(ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE, () -> RoleCategory.of(value));

        assertThat(refusal).message().contains("1 Business").contains("1002 Service");
    }
}
