package dev.connections.domain.record;

import static dev.connections.domain.Clinic.ACCOUNT;
import static dev.connections.domain.Clinic.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActivityFamilyTest {

    private static final RecordType TASK = RecordTypes.standard().named("task").orElseThrow();

    @Test
    void the_activity_pointer_includes_itself_and_every_activity() {
        Set<String> included = RecordTypes.standard().all().stream()
                .filter(RecordTypes.ACTIVITY_POINTER::includes)
                .map(RecordType::logicalName)
                .collect(Collectors.toSet());

        assertThat(included)
                .containsExactlyInAnyOrder(
                        "activitypointer",
                        "appointment",
                        "email",
                        "fax",
                        "letter",
                        "phonecall",
                        "task",
                        "socialactivity",
                        "recurringappointmentmaster",
                        "adx_inviteredemption");
    }

    @Test
    void an_activity_includes_itself_but_no_other_activity_and_not_its_base() {
        assertThat(EMAIL.includes(EMAIL)).isTrue();
        assertThat(EMAIL.includes(TASK)).isFalse();
        assertThat(EMAIL.includes(RecordTypes.ACTIVITY_POINTER)).isFalse();
    }

    @Test
    void a_type_of_its_own_includes_nothing_else() {
        assertThat(ACCOUNT.includes(ACCOUNT)).isTrue();
        assertThat(ACCOUNT.includes(EMAIL)).isFalse();
    }

    @Test
    void an_activity_that_a_team_adds_belongs_to_the_family() {
        RecordType visit = RecordType.activity("acme_visit", 10501, "Visit", "acme_visits");

        assertThat(RecordTypes.ACTIVITY_POINTER.includes(visit)).isTrue();
        assertThat(visit.primaryId()).isEqualTo("activityid");
        assertThat(visit.primaryName()).isEqualTo("subject");
    }
}
