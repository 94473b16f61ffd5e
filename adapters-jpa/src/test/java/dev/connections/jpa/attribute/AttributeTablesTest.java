package dev.connections.jpa.attribute;

import static dev.connections.contracts.Fixtures.TASK;
import static dev.connections.domain.record.RecordTypes.ACTIVITY_POINTER;
import static dev.connections.jpa.attribute.Described.carried;
import static dev.connections.jpa.attribute.Described.constant;
import static dev.connections.jpa.attribute.Described.contactsWith;
import static dev.connections.jpa.attribute.Described.entity;
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
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables descriptions ask for. */
class AttributeTablesTest {

    private static final AttributeDefinition JOB_TITLE = carried("JobTitle", new Text(100));

    @Test
    void an_attribute_that_is_carried_is_kept_in_the_table_of_its_entity() {
        assertThat(contactsWith(JOB_TITLE).find("contact", "jobtitle"))
                .hasValueSatisfying(kept -> assertThat(kept.table()).isEqualTo("contact_attributes"))
                .hasValueSatisfying(kept -> assertThat(kept.sql()).isEqualTo("\"jobtitle\""));
    }

    @Test
    void an_attribute_that_is_a_field_or_a_constant_is_kept_in_no_table() {
        AttributeTables tables = contactsWith(
                AttributeDefinition.writable("FullName", "Name", new Text(160)), constant("Merged", new Text(1)));

        assertThat(tables.find("contact", "fullname")).isEmpty();
        assertThat(tables.find("contact", "merged")).isEmpty();
        assertThat(tables.all()).isEmpty();
    }

    @Test
    void a_lookup_is_kept_with_the_type_of_row_that_it_leads_to() {
        AttributeTables tables = contactsWith(carried("ParentCustomerId", Lookup.to("account", "a", "b")));

        assertThat(tables.find("contact", "parentcustomerid").orElseThrow().typeSql())
                .contains("\"parentcustomerid_type\"");
    }

    @Test
    void what_the_base_of_activities_describes_is_kept_in_one_table_for_all_of_them() {
        AttributeTables tables = tables(
                entity(ACTIVITY_POINTER, carried("Description", new Memo(2_000))),
                entity(TASK, carried("Description", new Memo(4_000)), carried("Subcategory", new Text(250))));

        assertThat(tables.find("task", "description").orElseThrow().table()).isEqualTo("activitypointer_attributes");
        assertThat(tables.find("task", "subcategory").orElseThrow().table()).isEqualTo("task_attributes");
    }

    @Test
    void the_column_of_several_activities_takes_the_longest_of_their_texts() {
        AttributeTables tables = tables(
                entity(TASK, carried("Description", new Memo(4_000))),
                entity(ACTIVITY_POINTER, carried("Description", new Memo(2_000))));

        assertThat(tables.find("activitypointer", "description")
                        .orElseThrow()
                        .column()
                        .type()
                        .length())
                .isEqualTo(4_000);
    }

    @Test
    void a_day_of_one_activity_is_kept_as_a_moment_where_others_have_moments() {
        AttributeTables tables = tables(
                entity(ACTIVITY_POINTER, carried("ActualEnd", new Moment())),
                entity(TASK, carried("ActualEnd", new Day())));

        assertThat(tables.find("task", "actualend").orElseThrow().isDayKeptAsMoment())
                .isTrue();
        assertThat(tables.find("activitypointer", "actualend").orElseThrow().isDayKeptAsMoment())
                .isFalse();
    }

    @Test
    void the_base_shows_what_activities_have_even_if_it_has_it_not_itself() {
        AttributeTables tables = tables(
                entity(ACTIVITY_POINTER, constant("IsBilled", new Text(3))),
                entity(TASK, carried("IsBilled", new Text(3))));

        assertThat(tables.find("activitypointer", "isbilled")).isPresent();
    }

    @Test
    void activities_that_mean_different_things_by_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables(
                        entity(ACTIVITY_POINTER, carried("Category", new Text(250))),
                        entity(TASK, carried("Category", new Choice(Choice.Kind.PICKLIST, List.of())))))
                .withMessage("The attribute 'category' of 'task' is described as a choice, and of other activities as a"
                        + " text of up to 250 characters. Activities keep it in one column: describe it alike, or give"
                        + " it another name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st", "a\"b", "a b", "ä", "id", "object_type_code"})
    void a_name_that_is_none_of_a_column_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactsWith(carried(name, WholeNumber.ANY)))
                .withMessageStartingWith("'" + name + "' cannot be the name of an attribute of 'contact'");
    }

    @Test
    void a_name_that_the_databases_would_cut_off_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> contactsWith(carried("a".repeat(64), WholeNumber.ANY)));
    }

    @Test
    void an_attribute_that_has_the_name_of_the_type_of_a_lookup_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactsWith(
                        carried("CompanyId", Lookup.to("account", "a", "b")),
                        carried("CompanyId_Type", WholeNumber.ANY)))
                .withMessageContaining("'companyid_type'");
    }

    @Test
    void an_image_is_no_value_of_a_column() {
        assertThatIllegalArgumentException().isThrownBy(() -> contactsWith(carried("Photo", new Image(1, 144))));
    }

    @Test
    void rows_that_keep_no_attributes_beside_them_are_refused_some() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables(entity(RecordTypes.PRIVILEGE, JOB_TITLE)))
                .withMessage("Rows of 'privilege' keep no attributes beside them.");
    }

    @Test
    void names_of_indexes_that_are_too_long_are_cut_and_told_apart() {
        String stem = "a".repeat(50);
        AttributeTable table = contactsWith(
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
        String fingerprint = contactsWith(JOB_TITLE).fingerprint();

        assertThat(fingerprint).hasSize(64).isEqualTo(contactsWith(JOB_TITLE).fingerprint());
        assertThat(contactsWith(carried("JobTitle", new Text(101))).fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void every_attribute_of_the_standard_entities_that_is_carried_is_kept() {
        EntityCatalogue entities = new EntityCatalogue(RecordTypes.standard());
        AttributeTables tables = new AttributeTables(entities.all(), RecordTypes.standard());

        assertThat(entities.all())
                .allSatisfy(entity -> assertThat(entity.attributes())
                        .filteredOn(AttributeDefinition::isCarried)
                        .allSatisfy(attribute -> assertThat(tables.find(entity.logicalName(), attribute.logicalName()))
                                .isPresent()));
    }
}
