package dev.connections.acceptance.stores;

import static dev.connections.application.query.Condition.Operator.EQUAL;
import static dev.connections.application.query.Condition.Operator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryEvaluatorTest {

    private static final Column DESCRIPTION = new Column("description");
    private static final Column NAME = new Column("name");

    private final StoredClinic clinic = StoredClinic.inMemory().withPeople();

    @Test
    void a_comparison_with_an_absent_value_is_not_met() {
        assertThat(clinic.connections(new Comparison(DESCRIPTION, NOT_EQUAL, "something else")))
                .hasSize(4);
    }

    @Test
    void and_neither_is_its_opposite() {
        assertThat(clinic.connections(new Not(new Comparison(DESCRIPTION, EQUAL, "something else"))))
                .hasSize(4);
    }

    @Test
    void what_is_unknown_does_not_spoil_what_is_true() {
        Condition unknown = new Comparison(DESCRIPTION, EQUAL, "something else");
        Condition isTrue = new IsNull(DESCRIPTION);
        assertThat(clinic.connections(new Condition.Any(List.of(unknown, isTrue))))
                .hasSize(2);
    }

    @Test
    void only_the_question_for_absence_finds_absent_values() {
        assertThat(clinic.connections(new IsNull(DESCRIPTION)))
                .containsExactlyInAnyOrder("Ben Ortiz true 0", "Dr. Ann Lee false 0");
    }

    @Test
    void all_of_nothing_is_met_and_any_of_nothing_is_not() {
        assertThat(clinic.connections(Condition.everything())).hasSize(6);
        assertThat(clinic.connections(Condition.nothing())).isEmpty();
    }

    @Test
    void texts_compare_without_regard_to_case() {
        assertThat(clinic.connections(new Comparison(DESCRIPTION, EQUAL, "EVERY MONDAY")))
                .hasSize(2);
    }

    @Test
    void a_percent_sign_is_a_percent_sign() {
        assertThat(clinic.connections(new Condition.TextMatch(DESCRIPTION, Condition.Place.ANYWHERE, "50% OFF")))
                .hasSize(2);
        assertThat(clinic.connections(new Condition.TextMatch(DESCRIPTION, Condition.Place.ANYWHERE, "every%off")))
                .isEmpty();
    }

    @Test
    void absent_values_come_first_when_ascending_and_last_when_descending() {
        Column start = new Column("effectivestart");
        assertThat(clinic.connections(
                        Condition.everything(),
                        new Ordering(start, Ordering.Direction.ASCENDING),
                        new Ordering(NAME, Ordering.Direction.ASCENDING)))
                .startsWith("Ben Ortiz true 0", "Dr. Ann Lee false 0", "carla ortiz true 0");
        assertThat(clinic.connections(
                        Condition.everything(),
                        new Ordering(start, Ordering.Direction.DESCENDING),
                        new Ordering(NAME, Ordering.Direction.DESCENDING)))
                .startsWith("carla ortiz true 1", "Ben Ortiz false 1")
                .endsWith("Dr. Ann Lee false 0", "Ben Ortiz true 0");
    }

    @Test
    void the_limit_cuts_the_answer_but_not_the_count() {
        Query two = new Query("connection", List.of(NAME), Condition.everything(), List.of(), 2);
        assertThat(clinic.application.queries().count(two, StoredClinic.CALLER)).isEqualTo(6);
        List<Object> seen = new ArrayList<>();
        clinic.application.queries().run(two, StoredClinic.CALLER, row -> seen.add(row.value("connectionid")));
        assertThat(seen).hasSize(2).isSorted();
    }

    @Test
    void a_row_shows_what_was_asked_for_and_nothing_else() {
        Query names = new Query("connection", List.of(NAME), Condition.everything(), List.of(), 1);
        assertThatThrownBy(() ->
                        clinic.application.queries().run(names, StoredClinic.CALLER, row -> row.value("description")))
                .hasMessageContaining("did not ask for 'description'");
    }

    @Test
    void every_attribute_of_every_entity_can_be_asked_for() {
        ConnectionRoleId doctor = role("Doctor");
        clinic.application.matches().match(doctor, role("Patient"), StoredClinic.CALLER);
        clinic.application
                .restrictions()
                .restrict(
                        doctor,
                        RecordTypes.standard().named("contact").orElseThrow(),
                        Optional.empty(),
                        StoredClinic.CALLER);
        assertThat(clinic.application.entities().all()).allSatisfy(this::answersEverything);
    }

    private void answersEverything(EntityDefinition entity) {
        List<Column> columns = entity.attributes().stream()
                .map(attribute -> new Column(attribute.logicalName()))
                .toList();
        Query everything = new Query(entity.logicalName(), columns, Condition.everything(), List.of(), 10);
        clinic.application
                .queries()
                .run(
                        everything,
                        StoredClinic.CALLER,
                        row -> entity.attributes()
                                .forEach(attribute -> assertThat(
                                                Optional.ofNullable(row.value(attribute.logicalName())))
                                        .as("%s.%s", entity.logicalName(), attribute.logicalName())
                                        .satisfiesAnyOf(
                                                value -> assertThat(value).isEmpty(),
                                                value -> assertThat(value)
                                                        .containsInstanceOf(
                                                                attribute.type().javaType()))));
    }

    private ConnectionRoleId role(String name) {
        ConnectionRole role = clinic.application
                .roles()
                .create(
                        Optional.empty(),
                        new RoleProfile(name, Optional.empty(), Optional.empty()),
                        StoredClinic.CALLER);
        return role.id();
    }
}
