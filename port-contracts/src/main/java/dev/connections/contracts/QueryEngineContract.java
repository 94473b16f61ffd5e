package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.MONDAY;
import static dev.connections.contracts.Fixtures.TUESDAY;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static dev.connections.contracts.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.access.Administrator;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability.Restriction;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.RoleMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rows of an answer carry, in which order and how many of them. */
public abstract class QueryEngineContract extends StoreContract {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());

    @Test
    void a_row_of_a_connection_carries_everything_that_is_known_of_it() {
        Participant ann = given.contact("Ann");
        ConnectionRole patient = given.keptRole("Patient");
        ActiveConnection kept = given.keep(connection(
                as(ann),
                as(given.account("Clinic"), patient),
                new Terms(
                        Optional.of("since the move"),
                        EffectivePeriod.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)))));
        UUID master = kept.rows().master().id().value();

        Map<String, Object> row = single("connection", equal("connectionid", master));

        assertThat(row)
                .containsEntry("connectionid", master)
                .containsEntry("name", "Clinic")
                .containsEntry("description", "since the move")
                .containsEntry("record1id", ann.ref().id())
                .containsEntry("record1id is a", "contact")
                .containsEntry("record1objecttypecode", 2)
                .containsEntry("record1roleid", null)
                .containsEntry("record1roleid is a", null)
                .containsEntry("record2id is a", "account")
                .containsEntry("record2objecttypecode", 1)
                .containsEntry("record2roleid", patient.id().value())
                .containsEntry("record2roleid is a", "connectionrole")
                .containsEntry("effectivestart", LocalDate.of(2026, 3, 1))
                .containsEntry("effectiveend", LocalDate.of(2026, 4, 1))
                .containsEntry("ismaster", true)
                .containsEntry(
                        "relatedconnectionid", kept.rows().reciprocal().id().value())
                .containsEntry("relatedconnectionid is a", "connection")
                .containsEntry("statecode", 0)
                .containsEntry("statuscode", 1)
                .containsEntry("ownerid", Administrator.USER.id())
                .containsEntry("ownerid is a", "systemuser")
                .containsEntry("owningbusinessunit", Administrator.ROOT.id().value())
                .containsEntry("owningbusinessunit is a", "businessunit")
                .containsEntry("createdon", MONDAY)
                .containsEntry("createdby", Administrator.USER.id())
                .containsEntry("createdonbehalfby", null)
                .containsEntry("versionnumber", kept.rows().master().version().number());
    }

    @Test
    void an_inactive_connection_has_the_state_and_the_reason_of_inactive_ones() {
        ActiveConnection kept = given.keep(connection(as(given.contact("Ann")), as(given.contact("Ben"))));
        given.work(() -> ports.connections().replace(kept.deactivate(on(TUESDAY))));

        assertThat(single("connection", equal("ismaster", true)))
                .containsEntry("statecode", 1)
                .containsEntry("statuscode", 2)
                .containsEntry("modifiedon", TUESDAY);
    }

    @Test
    void every_attribute_of_every_entity_can_be_asked_for_compared_and_ordered_by() {
        for (EntityDefinition entity : ENTITIES.all()) {
            for (AttributeDefinition attribute : entity.attributes()) {
                Column column = new Column(attribute.logicalName());
                Query query = new Query(
                        entity.logicalName(),
                        List.of(column),
                        new Condition.Not(new Condition.IsNull(column)),
                        List.of(new Ordering(column, Ordering.Direction.DESCENDING)),
                        1);

                ports.queries()
                        .run(
                                query,
                                row -> assertThat(row.value(attribute.logicalName()))
                                        .isInstanceOf(attribute.type().javaType()));
            }
        }
    }

    @Test
    void a_restriction_tells_its_role_and_the_name_of_its_type() {
        Restriction toContacts = new Restriction(UUID.randomUUID(), CONTACT);
        ConnectionRole doctor = given.keep(Fixtures.role("Doctor").restrict(toContacts));

        assertThat(single("connectionroleobjecttypecode", equal("associatedobjecttypecode", "Contact")))
                .containsEntry("connectionroleobjecttypecodeid", toContacts.id())
                .containsEntry("associatedobjecttypecode", "contact")
                .containsEntry("connectionroleid", doctor.id().value());
    }

    @Test
    void a_match_tells_both_of_its_roles() {
        ConnectionRole patient = given.keptRole("Patient");
        ConnectionRole doctor = given.keep(Fixtures.role("Doctor").match(patient));
        RoleMatch match = RoleMatch.between(doctor.id(), patient.id());

        assertThat(single("connectionroleassociation", Condition.everything()))
                .containsEntry("connectionroleid", match.lower().value())
                .containsEntry("associatedconnectionroleid", match.upper().value());
    }

    @Test
    void the_set_of_a_type_has_the_records_of_that_type_alone() {
        given.contact("Ann");
        given.account("Clinic");

        assertThat(names("account", Condition.everything(), List.of())).containsExactly("Clinic");
    }

    @Test
    void the_set_of_all_activities_has_those_of_every_type() {
        given.keep(record(Fixtures.EMAIL, "Hello"));
        given.keep(record(Fixtures.TASK, "Call back"));
        given.keep(record(RecordTypes.ACTIVITY_POINTER, "Something to do"));
        given.contact("Ann");

        assertThat(names("activitypointer", Condition.everything(), List.of()))
                .containsExactlyInAnyOrder("Hello", "Call back", "Something to do");
    }

    @Test
    void the_primary_id_comes_along_unasked() {
        Participant ann = given.contact("Ann");
        List<Object> ids = new ArrayList<>();

        ports.queries()
                .run(
                        new Query("contact", List.of(), Condition.everything(), List.of(), 10),
                        row -> ids.add(row.value("contactid")));

        assertThat(ids).containsExactly(ann.ref().id());
    }

    @Test
    void an_attribute_that_was_not_asked_for_is_not_there() {
        given.contact("Ann");
        Query ids = new Query("contact", List.of(), Condition.everything(), List.of(), 10);

        assertThatThrownBy(() -> ports.queries().run(ids, row -> row.value("fullname")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fullname");
    }

    @Test
    void names_are_ordered_without_regard_to_case_with_the_nameless_first() {
        Stream.of("ben", "Ann", "", "Zoë", "cleo").forEach(given::contact);

        assertThat(names("contact", Condition.everything(), List.of(by("fullname", Ordering.Direction.ASCENDING))))
                .containsExactly(null, "Ann", "ben", "cleo", "Zoë");
    }

    @Test
    void descending_names_end_with_the_nameless() {
        Stream.of("ben", "Ann", "", "Cleo").forEach(given::contact);

        assertThat(names("contact", Condition.everything(), List.of(by("fullname", Ordering.Direction.DESCENDING))))
                .containsExactly("Cleo", "ben", "Ann", null);
    }

    @Test
    void rows_that_the_order_leaves_equal_come_in_the_order_of_their_ids() {
        List<String> ids = Stream.generate(() -> given.contact("Ann"))
                .limit(5)
                .map(ann -> ann.ref().id().toString())
                .sorted()
                .toList();
        List<String> found = new ArrayList<>();

        ports.queries()
                .run(
                        new Query(
                                "contact",
                                List.of(),
                                Condition.everything(),
                                List.of(by("fullname", Ordering.Direction.DESCENDING)),
                                10),
                        row -> found.add(String.valueOf(row.value("contactid"))));

        assertThat(found).isEqualTo(ids);
    }

    @Test
    void a_second_step_orders_what_the_first_leaves_equal() {
        Participant hub = given.account("Clinic");
        Stream.of("Ann", "Ben", "Cleo").forEach(name -> given.keep(connection(as(hub), as(given.contact(name)))));

        List<Object> names = new ArrayList<>();
        ports.queries()
                .run(
                        new Query(
                                "connection",
                                List.of(new Column("name")),
                                equal("record1id", hub.ref().id()),
                                List.of(
                                        by("statecode", Ordering.Direction.ASCENDING),
                                        by("name", Ordering.Direction.DESCENDING)),
                                10),
                        row -> names.add(row.value("name")));

        assertThat(names).containsExactly("Cleo", "Ben", "Ann");
    }

    @Test
    void the_limit_takes_the_first_rows_of_the_order() {
        Stream.of("Cleo", "Ann", "Ben").forEach(given::contact);
        List<Object> names = new ArrayList<>();

        ports.queries()
                .run(
                        new Query(
                                "contact",
                                List.of(new Column("fullname")),
                                Condition.everything(),
                                List.of(by("fullname", Ordering.Direction.ASCENDING)),
                                2),
                        row -> names.add(row.value("fullname")));

        assertThat(names).containsExactly("Ann", "Ben");
    }

    @Test
    void counting_looks_past_the_limit() {
        Stream.of("Cleo", "Ann", "Ben").forEach(given::contact);

        assertThat(ports.queries().count(new Query("contact", List.of(), Condition.everything(), List.of(), 1)))
                .isEqualTo(3);
    }

    @Test
    void counting_keeps_to_the_condition_and_to_the_type() {
        Stream.of("Ann", "Ben").forEach(given::contact);
        given.account("Ann");

        assertThat(ports.queries().count(new Query("contact", List.of(), equal("fullname", "ann"), List.of(), 1)))
                .isEqualTo(1);
    }

    @Test
    void queries_of_one_shape_are_answered_for_their_own_values() {
        Stream.of("Ann", "Ben").forEach(given::contact);

        assertThat(names("contact", equal("fullname", "Ann"), List.of())).containsExactly("Ann");
        assertThat(names("contact", equal("fullname", "Ben"), List.of())).containsExactly("Ben");
    }

    @Test
    void work_under_way_reads_its_own_changes() {
        Participant ann = record(CONTACT, "Ann");

        List<Object> seen = ports.unitOfWork().perform(() -> {
            ports.records().add(ann);
            return names("contact", Condition.everything(), List.of());
        });

        assertThat(seen).containsExactly("Ann");
    }

    private List<Object> names(String entity, Condition condition, List<Ordering> order) {
        String name = ENTITIES.named(entity).orElseThrow().type().primaryName();
        List<Object> names = new ArrayList<>();
        ports.queries()
                .run(
                        new Query(entity, List.of(new Column(name)), condition, order, 100),
                        row -> names.add(row.value(name)));
        return names;
    }

    /** The one row that meets the condition, with all its attributes and, for lookups, what they point to. */
    private Map<String, Object> single(String entity, Condition condition) {
        Collection<AttributeDefinition> attributes =
                ENTITIES.named(entity).orElseThrow().attributes();
        List<Map<String, Object>> rows = new ArrayList<>();
        Query query = new Query(
                entity,
                attributes.stream()
                        .map(attribute -> new Column(attribute.logicalName()))
                        .toList(),
                condition,
                List.of(),
                10);
        ports.queries().run(query, row -> {
            Map<String, Object> values = new HashMap<>();
            for (AttributeDefinition attribute : attributes) {
                values.put(attribute.logicalName(), row.value(attribute.logicalName()));
                if (attribute.isLookup()) {
                    values.put(attribute.logicalName() + " is a", row.target(attribute.logicalName()));
                }
            }
            rows.add(values);
        });
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Condition equal(String attribute, Object value) {
        return new Condition.Comparison(new Column(attribute), Condition.Operator.EQUAL, value);
    }

    private static Ordering by(String attribute, Ordering.Direction direction) {
        return new Ordering(new Column(attribute), direction);
    }
}
