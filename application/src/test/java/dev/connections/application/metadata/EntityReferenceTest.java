package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.CsvTable;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definition of a connection against the tables of the entity reference, letter for letter. */
class EntityReferenceTest {

    private static final EntityDefinition CONNECTION =
            new EntityCatalogue(RecordTypes.standard()).named("connection").orElseThrow();

    /** Attributes, but no properties of the reference; served as both. */
    private static final Set<String> FOLLOWING_FROM_THE_OWNER = Set.of("owninguser", "owningteam");

    @Test
    void the_properties_are_those_of_the_reference() throws IOException {
        List<String> properties = CONNECTION.attributes().stream()
                .filter(attribute -> !attribute.isLookup())
                .map(AttributeDefinition::logicalName)
                .toList();

        assertThat(properties)
                .containsExactlyInAnyOrderElementsOf(CsvTable.read("properties").stream()
                        .map(row -> row.get("name"))
                        .toList());
    }

    @Test
    void a_property_has_the_type_and_the_label_of_the_reference_and_is_as_read_only() throws IOException {
        assertThat(CsvTable.read("properties")).allSatisfy(row -> {
            AttributeDefinition attribute = CONNECTION.requireAttribute(row.get("name"));
            assertThat(edmType(attribute.type())).isEqualTo(row.get("edm_type"));
            assertThat(attribute.label()).isEqualTo(row.get("display_name"));
            assertThat(attribute.writable() == Writable.NEVER)
                    .as("%s is read-only", attribute.logicalName())
                    .isEqualTo(Boolean.parseBoolean(row.get("read_only")));
        });
    }

    @Test
    void the_lookups_are_those_of_the_reference_and_those_that_follow_from_the_owner() throws IOException {
        List<String> lookups = CONNECTION.attributes().stream()
                .filter(AttributeDefinition::isLookup)
                .filter(attribute -> !FOLLOWING_FROM_THE_OWNER.contains(attribute.logicalName()))
                .map(attribute -> "_" + attribute.logicalName() + "_value")
                .toList();

        assertThat(lookups)
                .containsExactlyInAnyOrderElementsOf(CsvTable.read("lookups").stream()
                        .map(row -> row.get("lookup_property"))
                        .toList());
    }

    @Test
    void a_lookup_is_written_by_the_navigation_property_of_the_reference() throws IOException {
        assertThat(CsvTable.read("lookups")).allSatisfy(row -> {
            EntityDefinition.Navigation navigation = CONNECTION.navigations().get(row.get("navigation_property"));
            assertThat("_" + navigation.lookup().logicalName() + "_value").isEqualTo(row.get("lookup_property"));
        });
    }

    @Test
    void the_navigation_properties_and_their_partners_are_those_of_the_reference() throws IOException {
        Set<List<String>> expected = CsvTable.read("navigation_single").stream()
                .flatMap(EntityReferenceTest::perEntity)
                .collect(Collectors.toSet());
        Set<List<String>> defined = CONNECTION.attributes().stream()
                .filter(AttributeDefinition::isLookup)
                .filter(attribute -> !FOLLOWING_FROM_THE_OWNER.contains(attribute.logicalName()))
                .flatMap(attribute -> ((AttributeType.Lookup) attribute.type()).targets().stream())
                .map(target -> List.of(target.navigation(), target.entity(), target.partner()))
                .collect(Collectors.toSet());

        assertThat(defined).isEqualTo(expected);
    }

    @Test
    void the_options_are_those_of_the_reference() throws IOException {
        Set<List<String>> expected = CsvTable.read("options").stream()
                .map(row -> List.of(row.get("property"), row.get("value"), row.get("label")))
                .collect(Collectors.toSet());
        Set<List<String>> defined = CONNECTION.attributes().stream()
                .flatMap(EntityReferenceTest::options)
                .collect(Collectors.toSet());

        assertThat(defined).isEqualTo(expected);
    }

    @Test
    void numbers_have_the_ranges_of_the_reference() {
        assertThat(CONNECTION.requireAttribute("importsequencenumber").type())
                .isEqualTo(new AttributeType.WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThat(CONNECTION.requireAttribute("exchangerate").type())
                .isEqualTo(
                        new AttributeType.Decimal(new BigDecimal("0.0000000001"), new BigDecimal("100000000000"), 10));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"name, 500", "description, 2000"})
    void a_text_has_the_length_of_the_reference(String attribute, int characters) {
        AttributeType type = CONNECTION.requireAttribute(attribute).type();

        assertThat(type instanceof AttributeType.Memo memo ? memo.maxLength() : ((AttributeType.Text) type).maxLength())
                .isEqualTo(characters);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"record1id", "record2id"})
    void a_rule_of_channel_access_profiles_has_a_type_code_but_no_navigation_property(String side) {
        AttributeType.Lookup lookup =
                (AttributeType.Lookup) CONNECTION.requireAttribute(side).type();

        assertThat(lookup.targetsOf("channelaccessprofilerule")).isEmpty();
        assertThat(options(CONNECTION.requireAttribute(side.replace("id", "objecttypecode"))))
                .extracting(option -> option.get(1))
                .contains("9400");
    }

    /** The reference calls users and teams together principals. */
    private static Stream<List<String>> perEntity(Map<String, String> row) {
        Stream<String> entities =
                row.get("type").equals("principal") ? Stream.of("systemuser", "team") : Stream.of(row.get("type"));
        return entities.map(entity -> List.of(row.get("name"), entity, row.get("partner")));
    }

    private static Stream<List<String>> options(AttributeDefinition attribute) {
        return attribute.type().options().stream()
                .map(option -> List.of(attribute.logicalName(), String.valueOf(option.value()), option.label()));
    }

    private static String edmType(AttributeType type) {
        return Map.<Class<?>, String>ofEntries(
                        Map.entry(AttributeType.Identifier.class, "Edm.Guid"),
                        Map.entry(AttributeType.Text.class, "Edm.String"),
                        Map.entry(AttributeType.Memo.class, "Edm.String"),
                        Map.entry(AttributeType.Moment.class, "Edm.DateTimeOffset"),
                        Map.entry(AttributeType.Day.class, "Edm.DateTimeOffset"),
                        Map.entry(AttributeType.YesNo.class, "Edm.Boolean"),
                        Map.entry(AttributeType.Choice.class, "Edm.Int32"),
                        Map.entry(AttributeType.WholeNumber.class, "Edm.Int32"),
                        Map.entry(AttributeType.Decimal.class, "Edm.Decimal"),
                        Map.entry(AttributeType.LargeNumber.class, "Edm.Int64"),
                        Map.entry(AttributeType.Image.class, "Edm.Binary"),
                        Map.entry(AttributeType.RowVersion.class, "Edm.Int64"))
                .get(type.getClass());
    }
}
