package dev.connections.application.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.CsvTable;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.Cascades.Event;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions of entities against the tables of the entity reference, fact by fact. */
class StandardEntityReferenceTest {

    private static final EntityCatalogue ENTITIES = new EntityCatalogue(RecordTypes.standard());

    /** Kinds of attributes that there are none of; docs/compatibility.md lists them. */
    private static final Set<String> KINDS_LEFT_OUT = Set.of("partylist", "file", "managedproperty");

    /** What an aggregate of ours lets clients write at other times than the reference does. */
    private static final Set<String> WRITTEN_OTHERWISE = Set.of(
            "connection.statecode",
            "connectionrole.statecode",
            "transactioncurrency.statecode",
            "transactioncurrency.isocurrencycode",
            "contact.fullname",
            "systemuser.fullname",
            "systemuser.azureactivedirectoryobjectid",
            "systemuser.isdisabled",
            "socialprofile.profilename",
            "activitypointer.ownerid");

    static Stream<String> entities() {
        return Stream.concat(
                RecordTypes.standard().all().stream().map(RecordType::logicalName),
                Stream.of("connection", "connectionrole", "businessunit", "transactioncurrency"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void every_attribute_of_the_reference_is_described_but_for_those_left_out(String entity) throws IOException {
        EntityDefinition definition = ENTITIES.named(entity).orElseThrow();

        assertThat(rows(entity).filter(row -> !isLeftOut(entity, row)))
                .extracting(row -> row.get("logical_name"))
                .isSubsetOf(definition.attributes().stream()
                        .map(AttributeDefinition::logicalName)
                        .toList());
        assertThat(rows(entity).filter(row -> isLeftOut(entity, row)))
                .extracting(row -> definition.attribute(row.get("logical_name")))
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void an_attribute_has_the_names_the_label_and_the_level_of_the_reference(String entity) throws IOException {
        compare(entity, (softly, row, attribute) -> {
            softly.assertThat(attribute.label()).as(attribute.logicalName()).isEqualTo(row.get("display_name"));
            softly.assertThat(attribute.schemaName())
                    .as(attribute.logicalName())
                    .isEqualToIgnoringCase(row.get("logical_name"));
            if (row.get("schema_name").equalsIgnoreCase(row.get("logical_name"))) {
                softly.assertThat(attribute.schemaName())
                        .as(attribute.logicalName())
                        .isEqualTo(row.get("schema_name"));
            }
            softly.assertThat(attribute.required()).as(attribute.logicalName()).isEqualTo(level(row.get("required")));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void an_attribute_has_the_type_the_limits_and_the_format_of_the_reference(String entity) throws IOException {
        compare(
                entity,
                (softly, row, attribute) -> softly.assertThat(shown(attribute.type()))
                        .as(attribute.logicalName())
                        .isEqualTo(limits(row)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void an_attribute_has_the_options_and_the_default_of_the_reference(String entity) throws IOException {
        compare(entity, (softly, row, attribute) -> {
            Set<String> options = row.get("options").isEmpty()
                    ? Set.of()
                    : Set.of(row.get("options").split("; "));
            if (!row.get("options").isEmpty()) {
                softly.assertThat(attribute.type().options())
                        .as(attribute.logicalName())
                        .extracting(option -> shown(attribute, option))
                        .containsAll(options);
            }
            if (!row.get("default_value").isEmpty()) {
                softly.assertThat(attribute.defaultValue().map(StandardEntityReferenceTest::number))
                        .as(attribute.logicalName())
                        .contains(row.get("default_value").replace("True", "1").replace("False", "0"));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void an_attribute_is_written_when_the_reference_says_unless_its_aggregate_lets_it(String entity)
            throws IOException {
        compare(entity, (softly, row, attribute) -> {
            boolean known = !row.get("creatable").isEmpty();
            if (known && !WRITTEN_OTHERWISE.contains(entity + "." + attribute.logicalName())) {
                softly.assertThat(attribute.writable())
                        .as(attribute.logicalName())
                        .isEqualTo(writable(row));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void what_clients_write_is_kept(String entity) {
        assertThat(ENTITIES.named(entity).orElseThrow().attributes())
                .filteredOn(attribute -> attribute.writable() != Writable.NEVER)
                .noneMatch(attribute -> attribute.storage() == Storage.CONSTANT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void a_lookup_leads_to_the_entities_of_the_reference_that_are_served(String entity) throws IOException {
        compare(entity, (softly, row, attribute) -> {
            if (attribute.type() instanceof Lookup lookup && !isSideOfConnection(entity, row)) {
                softly.assertThat(lookup.targets())
                        .as(attribute.logicalName())
                        .extracting(LookupTarget::entity)
                        .containsAll(served(row).toList());
            }
        });
    }

    @Test
    void a_relationship_has_the_names_and_the_cascades_of_the_reference() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> row : CsvTable.read("relationships")) {
            if (row.get("schema_name").startsWith("profilerule_connections")) {
                continue;
            }
            LookupTarget target = target(row);
            softly.assertThat(target.schemaName()).isEqualTo(row.get("schema_name"));
            softly.assertThat(target.partner()).isEqualTo(row.get("partner"));
            softly.assertThat(target.isNamed(row.get("navigation")))
                    .as("%s is named %s", target, row.get("navigation"))
                    .isTrue();
            for (Event event : Event.values()) {
                softly.assertThat(target.cascades().on(event))
                        .as("%s of %s", event, row.get("schema_name"))
                        .isEqualTo(behaviour(row.get(event.name().toLowerCase(Locale.ROOT))));
            }
        }
        softly.assertAll();
    }

    @Test
    void a_name_of_a_relationship_or_of_one_of_its_ends_means_one_thing() {
        assertThat(ENTITIES.relationships())
                .extracting(Relationship::schemaName)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(300);
        Map<String, String> partners = new HashMap<>();
        for (Relationship relationship : ENTITIES.relationships()) {
            if (relationship instanceof Relationship.OneToMany lookup) {
                String end = lookup.referenced() + "." + lookup.target().partner();
                assertThat(partners.put(end, lookup.schemaName())).as(end).isNull();
            }
        }
    }

    private static LookupTarget target(Map<String, String> row) {
        Lookup lookup = (Lookup) ENTITIES.named(row.get("referencing_entity"))
                .orElseThrow()
                .requireAttribute(row.get("referencing_attribute"))
                .type();
        return lookup.targetsOf(row.get("referenced_entity")).findFirst().orElseThrow();
    }

    private interface Comparison {
        void of(SoftAssertions softly, Map<String, String> row, AttributeDefinition attribute);
    }

    private static void compare(String entity, Comparison comparison) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        rows(entity).filter(row -> !isLeftOut(entity, row)).forEach(row -> {
            AttributeDefinition attribute =
                    ENTITIES.named(entity).orElseThrow().requireAttribute(row.get("logical_name"));
            comparison.of(softly, row, attribute);
        });
        softly.assertAll();
    }

    private static Stream<Map<String, String>> rows(String entity) throws IOException {
        return CsvTable.read("attributes/" + entity).stream();
    }

    private static boolean isLeftOut(String entity, Map<String, String> row) {
        String name = row.get("logical_name");
        boolean image = name.startsWith("entityimage") && !entity.equals("connection");
        boolean leadsNowhere =
                row.get("type").equals("lookup") && served(row).findAny().isEmpty();
        return KINDS_LEFT_OUT.contains(row.get("type"))
                || image
                || leadsNowhere
                || (entity.equals("connection") && name.endsWith("idobjecttypecode"));
    }

    /** One target of the reference has no navigation property on connections. */
    private static boolean isSideOfConnection(String entity, Map<String, String> row) {
        return entity.equals("connection") && row.get("logical_name").matches("record[12]id");
    }

    private static Stream<String> served(Map<String, String> row) {
        return Stream.of(row.get("targets").split("; "))
                .filter(target -> ENTITIES.named(target).isPresent());
    }

    private static Required level(String text) {
        return switch (text) {
            case "SystemRequired" -> Required.SYSTEM;
            case "ApplicationRequired" -> Required.APPLICATION;
            case "Recommended" -> Required.RECOMMENDED;
            default -> Required.NONE;
        };
    }

    private static Writable writable(Map<String, String> row) {
        boolean creatable = row.get("creatable").equals("true");
        boolean updatable = row.get("updatable").equals("true");
        if (creatable) {
            return updatable ? Writable.ALWAYS : Writable.ON_CREATE;
        }
        return updatable ? Writable.ON_UPDATE : Writable.NEVER;
    }

    private static Behaviour behaviour(String text) {
        return switch (text) {
            case "Cascade" -> Behaviour.CASCADE;
            case "RemoveLink" -> Behaviour.REMOVE_LINK;
            case "Restrict" -> Behaviour.RESTRICT;
            default -> Behaviour.NONE;
        };
    }

    private static String number(Object value) {
        return value instanceof Boolean yes ? (yes ? "1" : "0") : value.toString();
    }

    private static String shown(AttributeDefinition attribute, Option option) {
        String shown = option.value() + "=" + option.label();
        if (option.counterpart().isEmpty()) {
            return shown;
        }
        String counterpart = attribute.logicalName().equals("statecode") ? "default status" : "state";
        return shown + " [" + counterpart + " " + option.counterpart().getAsInt() + "]";
    }

    /** The type with its limits, as a row of the reference shows them. */
    private static List<String> limits(Map<String, String> row) {
        String format = row.get("format");
        return switch (row.get("type")) {
            case "string" -> List.of("string", row.get("max_length"), format.isEmpty() ? "Text" : format);
            case "memo" -> List.of("memo", row.get("max_length"), format.isEmpty() ? "TextArea" : format);
            case "int" ->
                List.of(
                        "int",
                        row.get("min_value").isEmpty() ? "-2147483648" : row.get("min_value"),
                        row.get("max_value").isEmpty() ? "2147483647" : row.get("max_value"),
                        format.isEmpty() ? "None" : format);
            case "decimal", "double", "money" ->
                List.of(row.get("type"), row.get("min_value"), row.get("max_value"), row.get("precision"));
            case "datetime", "dateonly" -> List.of("datetime", format.isEmpty() ? "DateAndTime/UserLocal" : format);
            default -> List.of(row.get("type"));
        };
    }

    private static List<String> shown(AttributeType type) {
        if (type instanceof AttributeType.Text text) {
            return List.of("string", String.valueOf(text.maxLength()), camelCase(text.format()));
        }
        if (type instanceof AttributeType.Memo memo) {
            return List.of("memo", String.valueOf(memo.maxLength()), camelCase(memo.format()));
        }
        if (type instanceof AttributeType.WholeNumber number) {
            return List.of(
                    "int", String.valueOf(number.least()), String.valueOf(number.most()), camelCase(number.format()));
        }
        if (type instanceof AttributeType.Decimal number) {
            return numbers("decimal", number.least(), number.most(), String.valueOf(number.decimals()));
        }
        if (type instanceof AttributeType.FloatingPoint number) {
            return numbers("double", number.least(), number.most(), String.valueOf(number.decimals()));
        }
        if (type instanceof AttributeType.Money money) {
            return numbers("money", money.least(), money.most(), money.decimals() + " (source 2)");
        }
        if (type instanceof AttributeType.Moment) {
            return List.of("datetime", "DateAndTime/UserLocal");
        }
        if (type instanceof AttributeType.Day day) {
            return List.of(
                    "datetime",
                    day.behavior() == AttributeType.Day.Behavior.DATE_ONLY
                            ? "DateOnly/DateOnly"
                            : "DateOnly/UserLocal");
        }
        return List.of(plain(type));
    }

    private static List<String> numbers(String type, BigDecimal least, BigDecimal most, String decimals) {
        return List.of(type, least.toPlainString(), most.toPlainString(), decimals);
    }

    private static String plain(AttributeType type) {
        if (type instanceof AttributeType.Choice choice) {
            return camelCase(choice.kind()).toLowerCase(Locale.ROOT);
        }
        if (type instanceof Lookup lookup) {
            return camelCase(lookup.purpose()).toLowerCase(Locale.ROOT);
        }
        return Map.<Class<?>, String>of(
                        AttributeType.Identifier.class, "uniqueidentifier",
                        AttributeType.YesNo.class, "boolean",
                        AttributeType.LargeNumber.class, "bigint",
                        AttributeType.RowVersion.class, "bigint",
                        AttributeType.EntityName.class, "entityname",
                        AttributeType.Image.class, "image")
                .get(type.getClass());
    }

    private static String camelCase(Enum<?> value) {
        StringBuilder text = new StringBuilder();
        for (String word : value.name().split("_")) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
