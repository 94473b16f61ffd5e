package dev.connections.jpa.attribute;

import static dev.connections.domain.record.RecordTypes.ACTIVITY_POINTER;
import static dev.connections.jpa.attribute.Described.PATIENT;
import static dev.connections.jpa.attribute.Described.VISIT;
import static dev.connections.jpa.attribute.Described.carried;
import static dev.connections.jpa.attribute.Described.entity;
import static dev.connections.jpa.attribute.Described.patientsWith;
import static dev.connections.jpa.attribute.Described.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the tables of attributes follow the descriptions. */
class AttributeSchemaTest extends OnMigratedDatabases {

    private static final AttributeDefinition JOB_TITLE = carried("JobTitle", new Text(10));
    private static final AttributeDefinition COMPANY = carried("CompanyId", Lookup.to("account", "a", "b"));

    @Test
    void a_table_is_made_for_what_is_described() throws SQLException {
        bringUpToDate(patientsWith(JOB_TITLE, carried("To", WholeNumber.ANY)));

        execute("insert into acme_patient_attributes (id, object_type_code, \"jobtitle\", \"to\") values ('" + patient()
                + "', 10500, 'Surgeon', 7)");

        assertThat(query("select \"jobtitle\" from acme_patient_attributes where \"to\" = 7"))
                .containsExactly("Surgeon");
    }

    @Test
    void a_store_whose_descriptions_have_not_changed_is_up_to_date() throws SQLException {
        bringUpToDate(patientsWith(JOB_TITLE));

        assertThat(schema(patientsWith(JOB_TITLE)).isUpToDate(database())).isTrue();
        assertThat(schema(patientsWith(COMPANY)).isUpToDate(database())).isFalse();
    }

    @Test
    void an_attribute_that_is_described_later_is_added_and_the_values_of_others_stay() throws SQLException {
        keepJobTitle("Surgeon");

        bringUpToDate(patientsWith(JOB_TITLE, COMPANY));

        assertThat(query("select \"jobtitle\" from acme_patient_attributes where \"companyid\" is null"))
                .containsExactly("Surgeon");
    }

    @Test
    void an_attribute_that_is_no_longer_described_keeps_its_values() throws SQLException {
        keepJobTitle("Surgeon");

        bringUpToDate(patientsWith(COMPANY));
        bringUpToDate(patientsWith(JOB_TITLE));

        assertThat(query("select \"jobtitle\" from acme_patient_attributes")).containsExactly("Surgeon");
    }

    @Test
    void a_text_that_may_become_longer_becomes_longer() throws SQLException {
        keepJobTitle("Surgeon");

        bringUpToDate(patientsWith(carried("JobTitle", new Text(40))));
        execute("update acme_patient_attributes set \"jobtitle\" = \"jobtitle\" || ' of the second ward'");

        assertThat(query("select \"jobtitle\" from acme_patient_attributes"))
                .containsExactly("Surgeon of the second ward");
    }

    @Test
    void a_text_may_become_longer_than_databases_count() throws SQLException {
        keepJobTitle("Surgeon");

        bringUpToDate(patientsWith(carried("JobTitle", new Memo(1_073_741_823))));
        execute("update acme_patient_attributes set \"jobtitle\" = repeat('x', 100000)");

        assertThat(query("select char_length(\"jobtitle\") from acme_patient_attributes"))
                .containsExactly("100000");
    }

    @Test
    void a_number_that_may_become_larger_and_finer_does() throws SQLException {
        AttributeDefinition small = carried("Score", decimal("99", 1));
        bringUpToDate(patientsWith(small));
        execute("insert into acme_patient_attributes (id, object_type_code, \"score\") values ('" + patient()
                + "', 10500, 98.5)");

        bringUpToDate(patientsWith(carried("Score", decimal("9999", 3))));
        execute("update acme_patient_attributes set \"score\" = \"score\" * 100 + 0.125");

        assertThat(query("select \"score\" from acme_patient_attributes")).containsExactly("9850.125");
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @MethodSource
    void what_could_lose_values_is_refused_with_both_descriptions(
            AttributeType described, AttributeType kept, String message) throws SQLException {
        bringUpToDate(patientsWith(carried("Rank", kept)));

        assertThatThrownBy(() -> bringUpToDate(patientsWith(JOB_TITLE, carried("Rank", described))))
                .isInstanceOf(IncompatibleDescription.class)
                .hasMessage(
                        "The attribute 'rank' of 'acme_patient' is " + message
                                + ", so that values could be lost: describe it as it is kept, or larger, or choose another name.");
        assertThat(schema(patientsWith(carried("Rank", kept))).isUpToDate(database()))
                .isTrue();
        assertThatThrownBy(() -> query("select \"jobtitle\" from acme_patient_attributes"))
                .isInstanceOf(SQLException.class);
    }

    static Stream<Arguments> what_could_lose_values_is_refused_with_both_descriptions() {
        return Stream.of(
                Arguments.of(
                        new Text(9),
                        new Text(10),
                        "kept as a text of up to 10 characters and described as a text of up to 9 characters"),
                Arguments.of(
                        new Text(100),
                        WholeNumber.ANY,
                        "kept as a whole number and described as a text of up to 100 characters"),
                Arguments.of(
                        WholeNumber.ANY,
                        new Choice(Choice.Kind.PICKLIST, List.of()),
                        "kept as a choice and described as a whole number"),
                Arguments.of(
                        decimal("9999", 1),
                        decimal("999", 2),
                        "kept as a decimal number of up to 3 digits before and 2 behind the point and described as a"
                                + " decimal number of up to 4 digits before and 1 behind the point"));
    }

    @Test
    void attributes_go_with_their_row() throws SQLException {
        keepJobTitle("Surgeon");

        execute("delete from participant where object_type_code = 10500");

        assertThat(query("select \"jobtitle\" from acme_patient_attributes")).isEmpty();
    }

    @Test
    void rows_of_another_type_have_no_place_in_the_table_of_a_type() {
        assertThatThrownBy(() -> {
                    bringUpToDate(patientsWith(JOB_TITLE));
                    execute(
                            "insert into acme_patient_attributes (id, object_type_code, \"jobtitle\") select id, object_type_code,"
                                    + " 'Surgeon' from participant where object_type_code = 8");
                })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void activities_of_all_types_have_a_place_in_the_table_of_their_base() throws SQLException {
        bringUpToDate(tables(
                entity(ACTIVITY_POINTER, carried("Category", new Text(10))),
                entity(VISIT, carried("Ward", new Text(10)))));
        record(VISIT);

        execute(
                "insert into activitypointer_attributes (id, object_type_code, \"description\") select id, object_type_code,"
                        + " 'Call' from participant where object_type_code = " + VISIT.objectTypeCode());

        assertThat(query("select \"description\" from activitypointer_attributes"))
                .containsExactly("Call");
    }

    @Test
    void what_was_begun_and_not_finished_is_finished_at_the_next_start() throws SQLException {
        bringUpToDate(patientsWith(JOB_TITLE));
        execute("insert into attribute_column (table_name, attribute_name, kind, length, scale) values"
                + " ('acme_patient_attributes', 'companyid', 'LOOKUP', 0, 0)");

        bringUpToDate(patientsWith(JOB_TITLE, COMPANY));

        assertThat(query("select \"companyid_type\" from acme_patient_attributes"))
                .isEmpty();
    }

    @Test
    void lookups_are_indexed() throws SQLException {
        bringUpToDate(patientsWith(JOB_TITLE, COMPANY));

        assertThat(indexesOf("acme_patient_attributes"))
                .contains("acme_patient_attributes_by_companyid")
                .doesNotContain("acme_patient_attributes_by_jobtitle");
    }

    private void keepJobTitle(String value) throws SQLException {
        bringUpToDate(patientsWith(JOB_TITLE));
        execute("insert into acme_patient_attributes (id, object_type_code, \"jobtitle\") values ('" + patient()
                + "', 10500, '" + value + "')");
    }

    private String patient() throws SQLException {
        return record(PATIENT);
    }

    private static Decimal decimal(String most, int decimals) {
        return new Decimal(BigDecimal.ZERO, new BigDecimal(most), decimals);
    }
}
