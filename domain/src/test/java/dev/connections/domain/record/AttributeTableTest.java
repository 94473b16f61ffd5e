package dev.connections.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.Cascades.Behaviour;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTableTest {

    @Test
    void comments_and_empty_lines_are_no_attributes() {
        assertThat(read("# name | label\n\nMast | Mast | text 10 | always | none\n"))
                .extracting(AttributeDefinition::logicalName)
                .containsExactly("mast");
    }

    @Test
    void limits_and_formats_are_optional_where_there_is_a_usual_one() {
        assertThat(read("Mast | | text 10 | always | none\nMail | | text 20 email | always | none"))
                .extracting(AttributeDefinition::type)
                .containsExactly(new Text(10), new Text(20, Text.Format.EMAIL));
        assertThat(read("Crew | | whole | always | none\nHours | | whole 0 9 duration | always | none"))
                .extracting(AttributeDefinition::type)
                .containsExactly(WholeNumber.ANY, new WholeNumber(0, 9, WholeNumber.IntegerFormat.DURATION));
    }

    @Test
    void options_have_numbers_labels_and_counterparts() {
        assertThat(read("StateCode | | state | never | system | | 0/2=Afloat, mostly; 1/3=Sunk"))
                .extracting(AttributeDefinition::type)
                .containsExactly(new Choice(
                        Choice.Kind.STATE,
                        List.of(
                                new Option(0, "Afloat, mostly", OptionalInt.of(2)),
                                new Option(1, "Sunk", OptionalInt.of(3)))));
    }

    @Test
    void yes_and_no_may_have_labels_of_their_own() {
        assertThat(read("Afloat | | yesno | always | none | 1 | 0=Sunk; 1=Afloat"))
                .satisfiesExactly(attribute -> {
                    assertThat(attribute.type())
                            .isEqualTo(new YesNo(List.of(new Option(0, "Sunk"), new Option(1, "Afloat"))));
                    assertThat(attribute.defaultValue()).contains(true);
                });
    }

    @Test
    void an_index_is_asked_for_in_the_last_column() {
        assertThat(read("Mast | | text 10 | always | none | | | indexed\nHull | | text 10 | always | none"))
                .extracting(AttributeDefinition::indexed)
                .containsExactly(true, false);
    }

    @Test
    void a_lookup_to_several_entities_has_a_navigation_property_for_each() {
        Lookup lookup = (Lookup) read("Owner | | lookup | always | none | | account; contact")
                .get(0)
                .type();

        assertThat(lookup.targets())
                .extracting(LookupTarget::navigation)
                .containsExactly("owner_account", "owner_contact");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "| Mast | text 10 | always | none ! column 1: a value is missing.",
                "Mast | | | always | none ! column 3: a value is missing.",
                "Mast | | texts 10 | always | none ! column 3: 'texts' is not a type; types are text,",
                "Mast | | text | always | none ! column 3: 'text' lacks a limit.",
                "Mast | | text ten | always | none ! column 3: 'ten' is not a whole number.",
                "Mast | | text 10 mail | always | none ! column 3: 'mail' is none of [TEXT,",
                "Mast | | decimal 0 x 2 | always | none ! column 3: 'x' is not a number.",
                "Mast | | whole 0 | always | none ! column 3: '0' is none of [NONE,",
                "Mast | | text 10 | sometimes | none ! column 4: 'sometimes' is none of always, create,",
                "Mast | | text 10 | always | must ! column 5: 'must' is none of [NONE,",
                "Mast | | choice | always | none | 3 | 1=Wood; 2=Steel ! column 6: '3' is none of the options.",
                "Mast | | text 10 | always | none | 3 ! column 6: a value of this type has no default.",
                "Mast | | choice | always | none ! column 7: a value is missing.",
                "Mast | | choice | always | none | | Wood ! column 7: 'Wood' is not an option; write 1=Label,",
                "Mast | | choice | always | none | | 1/x=Wood ! column 7: 'x' is not a whole number.",
                "Mast | | text 10 | always | none | | | yes ! column 8: 'yes' is not 'indexed'.",
                "Mast | | text 10 | always | none | | | indexed | more ! column 9: there is no such column"
            })
    void a_line_that_cannot_be_read_is_named_with_what_would_be_right(String line, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("# a comment\n" + line))
                .withMessageStartingWith("vessel.txt, line 2, " + problem);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "acme_x | | account | mast ! line 1, column 2: a value is missing.",
                "acme_x | mast | account | mast | | | delete ! line 1, column 7: 'delete' is not what is passed on;",
                "acme_x | mast | account | mast | | | sink:cascade ! line 1, column 7: 'sink' is none of [DELETE,",
                "acme_x | mast | account | mast | | | delete:sink ! line 1, column 7: 'sink' is none of [NONE,",
            })
    void so_is_a_line_about_a_relationship(String line, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RelationshipTable("vessel", TableLine.of("vessel.txt", line)))
                .withMessageStartingWith("vessel.txt, " + problem);
    }

    @Test
    void a_lookup_leads_to_an_entity_by_one_relationship() {
        String line = "acme_x | mast | account | mast\n";

        assertThatIllegalStateException()
                .isThrownBy(() -> new RelationshipTable("vessel", TableLine.of("vessel.txt", line + line)))
                .withMessage("vessel.txt, line 2, column 3: there is a line before for mast to account.");
    }

    @Test
    void a_relationship_says_what_is_passed_on() {
        RelationshipTable table = new RelationshipTable(
                "vessel",
                TableLine.of(
                        "vessel.txt", "acme_x | mast | account | mast | | acme_masts | delete:restrict merge:cascade"));

        assertThat(table.target("mast", "account", false))
                .isEqualTo(new LookupTarget(
                                "account",
                                "mast",
                                "acme_masts",
                                Cascades.onDelete(Behaviour.RESTRICT).andOnMerge())
                        .relatedAs("acme_x"));
    }

    private static List<AttributeDefinition> read(String table) {
        return new AttributeTable(new RelationshipTable("vessel", List.of())).read(TableLine.of("vessel.txt", table));
    }
}
