package dev.connections.jpa.attribute;

import static dev.connections.domain.record.RecordTypes.ACTIVITY_POINTER;
import static dev.connections.jpa.attribute.Described.VISIT;
import static dev.connections.jpa.attribute.Described.carried;
import static dev.connections.jpa.attribute.Described.constant;
import static dev.connections.jpa.attribute.Described.entity;
import static dev.connections.jpa.attribute.Described.patientsWith;
import static dev.connections.jpa.attribute.Described.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.domain.record.AttributeType.Image;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables descriptions ask for. */
class SideTablesTest {

    private static final AttributeDefinition JOB_TITLE = carried("JobTitle", new Text(100));

    @Test
    void an_attribute_that_is_carried_is_kept_in_the_table_of_its_entity() {
        assertThat(patientsWith(JOB_TITLE).find("acme_patient", "jobtitle"))
                .hasValueSatisfying(kept -> assertThat(kept.table()).isEqualTo("acme_patient_attributes"))
                .hasValueSatisfying(kept -> assertThat(kept.sql()).isEqualTo("\"jobtitle\""));
    }

    @Test
    void an_attribute_that_is_a_field_or_a_constant_is_kept_in_no_table() {
        SideTables tables = patientsWith(
                AttributeDefinition.writable("FullName", "Name", new Text(160)), constant("Merged", new Text(1)));

        assertThat(tables.find("acme_patient", "fullname")).isEmpty();
        assertThat(tables.find("acme_patient", "merged")).isEmpty();
        assertThat(tables.all()).isEmpty();
    }

    @Test
    void a_lookup_is_kept_with_the_type_of_row_that_it_leads_to() {
        SideTables tables = patientsWith(carried("ParentCustomerId", Lookup.to("account", "a", "b")));

        assertThat(tables.find("acme_patient", "parentcustomerid").orElseThrow().typeSql())
                .contains("\"parentcustomerid_type\"");
    }

    @Test
    void what_the_base_of_activities_describes_is_kept_in_one_table_for_all_of_them() {
        SideTables tables = tables(
                entity(ACTIVITY_POINTER),
                entity(VISIT, carried("Description", new Memo(4_000)), carried("Ward", new Text(250))));

        assertThat(tables.find("acme_visit", "description").orElseThrow().table())
                .isEqualTo("activitypointer_attributes");
        assertThat(tables.find("acme_visit", "ward").orElseThrow().table()).isEqualTo("acme_visit_attributes");
    }

    @Test
    void the_column_of_several_activities_takes_the_longest_of_their_texts() {
        SideTables tables = tables(entity(VISIT, carried("Description", new Memo(4_000))), entity(ACTIVITY_POINTER));

        assertThat(tables.find("activitypointer", "description")
                        .orElseThrow()
                        .column()
                        .type()
                        .length())
                .isEqualTo(4_000);
    }

    @Test
    void a_day_of_one_activity_is_kept_as_a_moment_where_others_have_moments() {
        SideTables tables = tables(entity(ACTIVITY_POINTER), entity(VISIT, carried("ActualEnd", new Day())));

        assertThat(tables.find("acme_visit", "actualend").orElseThrow().isDayKeptAsMoment())
                .isTrue();
        assertThat(tables.find("activitypointer", "actualend").orElseThrow().isDayKeptAsMoment())
                .isFalse();
    }

    @Test
    void the_base_shows_what_activities_have_even_if_it_has_it_not_itself() {
        SideTables tables = tables(entity(ACTIVITY_POINTER), entity(VISIT, carried("IsRegularActivity", new YesNo())));

        assertThat(tables.find("activitypointer", "isregularactivity")).isPresent();
    }

    @Test
    void activities_that_mean_different_things_by_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables(
                                entity(ACTIVITY_POINTER),
                                entity(VISIT, carried("Description", new Choice(Choice.Kind.PICKLIST, List.of()))))
                        .all())
                .withMessage(
                        "The attribute 'description' of 'acme_visit' is described as a choice, and of other activities as a"
                                + " text of up to 2000 characters. Activities keep it in one column: describe it alike, or give"
                                + " it another name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st", "a\"b", "a b", "ä", "id", "object_type_code"})
    void a_name_that_is_none_of_a_column_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> patientsWith(carried(name, WholeNumber.ANY)).all())
                .withMessageStartingWith("'" + name + "' cannot be the name of an attribute of 'acme_patient'");
    }

    @Test
    void a_name_that_the_databases_would_cut_off_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        patientsWith(carried("a".repeat(64), WholeNumber.ANY)).all());
    }

    @Test
    void an_attribute_that_has_the_name_of_the_type_of_a_lookup_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> patientsWith(
                                carried("CompanyId", Lookup.to("account", "a", "b")),
                                carried("CompanyId_Type", WholeNumber.ANY))
                        .all())
                .withMessageContaining("'companyid_type'");
    }

    @Test
    void an_image_is_no_value_of_a_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> patientsWith(carried("Photo", new Image(1, 144))).all());
    }

    @Test
    void rows_that_keep_no_attributes_beside_them_are_refused_some() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> tables(entity(RecordTypes.PRIVILEGE, JOB_TITLE)).all())
                .withMessage("Rows of 'privilege' keep no attributes beside them.");
    }

    @Test
    void names_of_indexes_that_are_too_long_are_cut_and_told_apart() {
        String stem = "a".repeat(50);
        SideTable table = patientsWith(
                        carried(stem + "1", Lookup.to("account", "a", "b")),
                        carried(stem + "2", Lookup.to("account", "c", "d")))
                .all()
                .iterator()
                .next();

        assertThat(table.columns().values().stream().map(table::indexName))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void the_fingerprint_is_the_same_for_the_same_descriptions_and_another_for_others() {
        String fingerprint = patientsWith(JOB_TITLE).fingerprint();

        assertThat(fingerprint).isEqualTo(patientsWith(JOB_TITLE).fingerprint());
        assertThat(patientsWith(carried("JobTitle", new Text(101))).fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void every_attribute_of_the_standard_entities_that_is_carried_is_kept() {
        EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());
        SideTables tables = new SideTables(entities.all(), RecordTypes.standard());

        assertThat(entities.all())
                .allSatisfy(entity -> assertThat(entity.attributes())
                        .filteredOn(AttributeDefinition::isCarried)
                        .allSatisfy(attribute -> assertThat(tables.find(entity.logicalName(), attribute.logicalName()))
                                .isPresent()));
    }
}
