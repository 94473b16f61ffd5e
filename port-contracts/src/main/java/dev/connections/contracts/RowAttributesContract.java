package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.ACCOUNT;
import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.TASK;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static dev.connections.contracts.Fixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.access.Administrator;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class RowAttributesContract extends StoreContract {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());
    private static final SampleValues SAMPLES = new SampleValues(ENTITIES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("entitiesWithAttributes")
    void each_attribute_comes_back_as_it_was_given(String entity) {
        RecordRef row = row(entity);
        Map<String, Object> values = samplesOf(entity);

        change(row, given(values));

        assertThat(all(row).byName()).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entitiesWithAttributes")
    void each_value_can_be_taken_away(String entity) {
        RecordRef row = row(entity);
        Map<String, Object> values = samplesOf(entity);
        change(row, given(values));

        change(row, noneOf(values.keySet()));

        assertThat(all(row)).isEqualTo(AttributeValues.NONE);
    }

    static Stream<String> entitiesWithAttributes() {
        return ENTITIES.all().stream()
                .filter(entity -> entity.attributes().stream().anyMatch(AttributeDefinition::isCarried))
                .map(EntityDefinition::logicalName)
                .filter(name -> !name.equals(RecordTypes.ACTIVITY_POINTER.logicalName()));
    }

    @Test
    void what_a_change_does_not_name_stays() {
        RecordRef ann = given.contact("Ann").ref();
        change(ann, given(Map.of("jobtitle", "Nurse", "telephone1", "555")));

        change(ann, given(Map.of("telephone1", "556")));

        assertThat(ports.attributes().of(ann, List.of("jobtitle", "telephone1")).byName())
                .isEqualTo(Map.of("jobtitle", "Nurse", "telephone1", "556"));
    }

    @Test
    void only_what_is_asked_for_is_read() {
        RecordRef ann = given.contact("Ann").ref();
        change(ann, given(Map.of("jobtitle", "Nurse", "telephone1", "555")));

        assertThat(ports.attributes().of(ann, List.of("jobtitle")).byName()).isEqualTo(Map.of("jobtitle", "Nurse"));
    }

    @Test
    void a_row_without_values_has_none() {
        RecordRef ann = given.contact("Ann").ref();

        assertThat(ports.attributes().of(ann, List.of("jobtitle"))).isEqualTo(AttributeValues.NONE);
    }

    @Test
    void a_row_that_is_not_there_has_no_values() {
        RecordRef missing = new RecordRef(CONTACT, UUID.randomUUID());

        assertThat(ports.attributes().of(missing, List.of("jobtitle"))).isEqualTo(AttributeValues.NONE);
    }

    @Test
    void work_sees_the_values_that_it_has_set() {
        Participant ann = Fixtures.record(CONTACT, "Ann");

        assertThat(ports.unitOfWork().perform(() -> {
                    ports.records().add(ann);
                    ports.attributes().change(ann.ref(), given(Map.of("jobtitle", "Nurse")));
                    return ports.attributes().of(ann.ref(), List.of("jobtitle")).value("jobtitle");
                }))
                .contains("Nurse");
    }

    @Test
    void values_of_work_that_fails_are_not_kept() {
        RecordRef ann = given.contact("Ann").ref();
        change(ann, given(Map.of("jobtitle", "Nurse")));

        assertThatThrownBy(() -> given.work(() -> {
                    ports.attributes().change(ann, given(Map.of("jobtitle", "Doctor")));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(ports.attributes().of(ann, List.of("jobtitle")).value("jobtitle"))
                .contains("Nurse");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void values_go_with_their_record(String entity) {
        Participant record = Fixtures.record(Fixtures.type(entity), "One of them");
        given.keep(record);
        change(record.ref(), given(samplesOf(entity)));

        given.work(() -> ports.records().remove(record.ref()));
        given.keep(record);

        assertThat(all(record.ref())).isEqualTo(AttributeValues.NONE);
    }

    static Stream<String> values_go_with_their_record() {
        return entitiesWithAttributes()
                .filter(entity -> RecordTypes.standard().named(entity).isPresent());
    }

    @Test
    void values_of_a_connection_go_with_it() {
        RecordRef row = row("connection");
        change(row, given(samplesOf("connection")));

        given.work(() -> ports.connections()
                .remove(ports.connections().find(new ConnectionId(row.id())).orElseThrow()));

        assertThat(all(row)).isEqualTo(AttributeValues.NONE);
    }

    @Test
    void rows_of_different_types_with_one_id_have_their_own_values() {
        RecordRef ann = given.contact("Ann").ref();
        Participant clinic = Participant.create(
                new RecordRef(ACCOUNT, ann.id()), "Clinic", Fixtures.ADMINISTRATORS, on(Fixtures.TUESDAY));
        given.keep(clinic);
        change(ann, given(Map.of("telephone1", "555")));

        change(clinic.ref(), given(Map.of("telephone1", "556")));

        assertThat(ports.attributes().of(ann, List.of("telephone1")).value("telephone1"))
                .contains("555");
    }

    @Test
    void an_activity_has_no_values_under_the_name_of_another_type() {
        RecordRef task = given.keep(Fixtures.record(TASK, "Call")).ref();
        change(task, given(Map.of("description", "Call back")));

        assertThat(ports.attributes().of(new RecordRef(Fixtures.EMAIL, task.id()), List.of("description")))
                .isEqualTo(AttributeValues.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "O'Neil", "\"; drop table contact_attributes; --", "Ünal 界 🩺", "line\nline\ttab", "?"})
    void any_text_comes_back_as_it_is(String text) {
        RecordRef ann = given.contact("Ann").ref();

        change(ann, given(Map.of("jobtitle", text)));

        assertThat(ports.attributes().of(ann, List.of("jobtitle")).value("jobtitle"))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1582-10-10", "2024-02-29", "9999-12-31"})
    void any_day_comes_back_as_it_is(String day) {
        RecordRef ann = given.contact("Ann").ref();

        change(ann, given(Map.of("birthdate", LocalDate.parse(day))));

        assertThat(ports.attributes().of(ann, List.of("birthdate")).value("birthdate"))
                .contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1582-10-10T12:30:00Z",
                "2024-02-29T23:59:59.123456Z",
                "9999-12-31T23:59:59Z"
            })
    void any_moment_comes_back_as_it_is(String moment) {
        RecordRef task = given.keep(Fixtures.record(TASK, "Call")).ref();

        change(task, given(Map.of("scheduledend", Instant.parse(moment))));

        assertThat(ports.attributes().of(task, List.of("scheduledend")).value("scheduledend"))
                .contains(Instant.parse(moment));
    }

    @Test
    void rows_that_point_to_a_row_are_found_with_their_lookups() {
        RecordRef clinic = given.account("Clinic").ref();
        RecordRef ann = given.contact("Ann").ref();
        RecordRef practice = given.account("Practice").ref();
        RecordRef task = given.keep(Fixtures.record(TASK, "Call")).ref();
        change(ann, given(Map.of("parentcustomerid", clinic)));
        change(practice, given(Map.of("primarycontactid", ann)));
        change(task, given(Map.of("regardingobjectid", clinic)));

        assertThat(ports.attributes().pointingTo(clinic))
                .isEqualTo(Map.of(ann, Set.of("parentcustomerid"), task, Set.of("regardingobjectid")));
    }

    @Test
    void a_row_of_another_type_with_the_same_id_is_not_pointed_to() {
        RecordRef clinic = given.account("Clinic").ref();
        RecordRef ann = given.contact("Ann").ref();
        change(ann, given(Map.of("parentcustomerid", clinic)));

        assertThat(ports.attributes().pointingTo(new RecordRef(CONTACT, clinic.id())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entitiesWithAttributes")
    void each_lookup_of_an_entity_points_to_what_it_leads_to(String entity) {
        RecordRef row = row(entity);
        Map<String, Object> lookups = new HashMap<>(samplesOf(entity));
        lookups.values().removeIf(value -> !(value instanceof RecordRef));
        change(row, given(lookups));

        assertThat(lookups)
                .allSatisfy((lookup, target) -> assertThat(ports.attributes()
                                .pointingTo((RecordRef) target)
                                .get(row))
                        .contains(lookup));
    }

    private void change(RecordRef row, AttributeChanges changes) {
        given.work(() -> ports.attributes().change(row, changes));
    }

    private AttributeValues all(RecordRef row) {
        return ports.attributes().of(row, samplesOf(row.type().logicalName()).keySet());
    }

    private static AttributeChanges given(Map<String, ?> values) {
        Map<String, Optional<Object>> changes = new HashMap<>();
        values.forEach((name, value) -> changes.put(name, Optional.of(value)));
        return new AttributeChanges(changes);
    }

    private static AttributeChanges noneOf(Set<String> names) {
        return new AttributeChanges(names.stream().collect(Collectors.toMap(name -> name, name -> Optional.empty())));
    }

    private static Map<String, Object> samplesOf(String entity) {
        return SAMPLES.of(ENTITIES.named(entity).orElseThrow());
    }

    private RecordRef row(String entity) {
        RecordType type = ENTITIES.named(entity).orElseThrow().type();
        return new RecordRef(type, idOfNew(type));
    }

    private UUID idOfNew(RecordType type) {
        if (type.equals(RecordTypes.CONNECTION)) {
            return given.keep(connection(as(given.contact("Ann")), as(given.contact("Ben"))))
                    .rows()
                    .master()
                    .id()
                    .value();
        }
        if (type.equals(RecordTypes.CONNECTION_ROLE)) {
            return given.keptRole("Doctor").id().value();
        }
        if (type.equals(RecordTypes.TRANSACTION_CURRENCY)) {
            return given.keptCurrency("EUR").id().value();
        }
        if (type.equals(RecordTypes.BUSINESS_UNIT)) {
            BusinessUnit.Id ward = new BusinessUnit.Id(UUID.randomUUID());
            given.work(() ->
                    ports.businessUnits().add(BusinessUnit.create(ward, "Ward", Optional.of(Administrator.ROOT.id()))));
            return ward.value();
        }
        return given.keep(Fixtures.record(type, "One of them")).ref().id();
    }
}
