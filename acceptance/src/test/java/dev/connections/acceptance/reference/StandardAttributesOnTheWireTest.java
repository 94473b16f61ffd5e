package dev.connections.acceptance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.wire.RunningServer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Every fact of the reference about standard attributes is found in $metadata, in definitions and in live rows")
class StandardAttributesOnTheWireTest {

    private static final String NAMESPACE = "#Microsoft.Dynamics.CRM.";

    private static final Map<String, String> EDM_TYPES = Map.ofEntries(
            Map.entry("string", "Edm.String"),
            Map.entry("memo", "Edm.String"),
            Map.entry("entityname", "Edm.String"),
            Map.entry("int", "Edm.Int32"),
            Map.entry("picklist", "Edm.Int32"),
            Map.entry("state", "Edm.Int32"),
            Map.entry("status", "Edm.Int32"),
            Map.entry("bigint", "Edm.Int64"),
            Map.entry("decimal", "Edm.Decimal"),
            Map.entry("money", "Edm.Decimal"),
            Map.entry("double", "Edm.Double"),
            Map.entry("boolean", "Edm.Boolean"),
            Map.entry("uniqueidentifier", "Edm.Guid"),
            Map.entry("lookup", "Edm.Guid"),
            Map.entry("customer", "Edm.Guid"),
            Map.entry("owner", "Edm.Guid"),
            Map.entry("image", "Edm.Binary"));

    private static final Map<String, String> METADATA_TYPES = Map.ofEntries(
            Map.entry("string", "String"),
            Map.entry("memo", "Memo"),
            Map.entry("entityname", "EntityName"),
            Map.entry("int", "Integer"),
            Map.entry("picklist", "Picklist"),
            Map.entry("state", "State"),
            Map.entry("status", "Status"),
            Map.entry("bigint", "BigInt"),
            Map.entry("decimal", "Decimal"),
            Map.entry("money", "Money"),
            Map.entry("double", "Double"),
            Map.entry("boolean", "Boolean"),
            Map.entry("datetime", "DateTime"),
            Map.entry("dateonly", "DateTime"),
            Map.entry("uniqueidentifier", "UniqueIdentifier"),
            Map.entry("lookup", "Lookup"),
            Map.entry("customer", "Lookup"),
            Map.entry("owner", "Lookup"),
            Map.entry("image", "Image"));

    private static RunningServer server;
    private static SchemaOnTheWire schema;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        schema = SchemaOnTheWire.parse(server.send("GET", "$metadata", "").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Map<String, String>> types() {
        return ReferenceTable.named("record_types").rows().stream()
                .filter(type -> StandardAttributesOnTheWireTest.class.getResource(
                                "/reference/attributes/" + type.get("logical_name") + ".csv")
                        != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void an_attribute_has_its_type_in_the_schema(Map<String, String> type) {
        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> fact : facts(type)) {
            String name = property(fact);
            softly.assertThat(schema.property(type.get("logical_name"), name).getAttribute("Type"))
                    .as(name)
                    .isEqualTo(edmType(fact));
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void an_attribute_has_its_label_its_level_and_its_limits_in_its_definition(Map<String, String> type) {
        Map<String, JsonNode> definitions = definitions(type.get("logical_name"));
        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> fact : facts(type)) {
            JsonNode definition = definitions.get(fact.get("logical_name"));
            softly.assertThat(shown(definition)).as(fact.get("logical_name")).containsAllEntriesOf(expected(fact));
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void an_attribute_is_a_property_of_a_live_row(Map<String, String> type) {
        if (type.get("logical_name").equals("activitypointer")) {
            return;
        }
        String set = type.get("entity_set");
        UUID id = UUID.randomUUID();
        server.make(
                set,
                "{'%s':'%s','%s':'One of them'}".formatted(type.get("primary_id"), id, type.get("primary_name")));
        JsonNode row = server.get(set + "(" + id + ")");
        assertThat(row.propertyNames())
                .containsAll(facts(type).stream()
                        .filter(fact -> !fact.get("type").equals("image"))
                        .map(StandardAttributesOnTheWireTest::property)
                        .toList());
    }

    /** The facts about attributes that are served: what is not defined is listed in docs/compatibility.md. */
    private static List<Map<String, String>> facts(Map<String, String> type) {
        Map<String, JsonNode> definitions = definitions(type.get("logical_name"));
        List<Map<String, String>> facts =
                ReferenceTable.named("attributes/" + type.get("logical_name")).rows().stream()
                        .filter(fact -> definitions.containsKey(fact.get("logical_name")))
                        .toList();
        assertThat(facts).isNotEmpty();
        return facts;
    }

    private static Map<String, JsonNode> definitions(String entity) {
        Map<String, JsonNode> definitions = new HashMap<>();
        server.get("EntityDefinitions(LogicalName='" + entity + "')/Attributes")
                .get("value")
                .forEach(one -> definitions.put(one.get("LogicalName").stringValue(), one));
        return definitions;
    }

    private static String property(Map<String, String> fact) {
        boolean lookup = List.of("lookup", "customer", "owner").contains(fact.get("type"));
        return lookup ? "_" + fact.get("logical_name") + "_value" : fact.get("logical_name");
    }

    private static String edmType(Map<String, String> fact) {
        boolean date = fact.get("type").equals("datetime") || fact.get("type").equals("dateonly");
        if (date) {
            return fact.get("format").equals("DateOnly/DateOnly") ? "Edm.Date" : "Edm.DateTimeOffset";
        }
        return EDM_TYPES.get(fact.get("type"));
    }

    private static Map<String, Object> expected(Map<String, String> fact) {
        Map<String, Object> expected = new HashMap<>();
        expected.put("@odata.type", NAMESPACE + METADATA_TYPES.get(fact.get("type")) + "AttributeMetadata");
        expected.put("DisplayName", fact.get("display_name"));
        expected.put("RequiredLevel", fact.get("required"));
        if (!fact.get("max_length").isEmpty()) {
            expected.put("MaxLength", number(fact.get("max_length")));
        }
        if (!fact.get("min_value").isEmpty()) {
            expected.put("MinValue", number(fact.get("min_value")));
            expected.put("MaxValue", number(fact.get("max_value")));
        }
        if (fact.get("precision").endsWith("(source 2)")) {
            expected.put("PrecisionSource", number("2"));
        }
        return expected;
    }

    private static Map<String, Object> shown(JsonNode definition) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("@odata.type", definition.get("@odata.type").stringValue());
        shown.put(
                "DisplayName",
                definition.at("/DisplayName/UserLocalizedLabel/Label").asString(""));
        shown.put("RequiredLevel", definition.at("/RequiredLevel/Value").stringValue());
        for (String name : List.of("MaxLength", "MinValue", "MaxValue", "PrecisionSource")) {
            if (definition.path(name).isNumber()) {
                shown.put(name, number(definition.get(name).decimalValue().toPlainString()));
            }
        }
        return shown;
    }

    private static BigDecimal number(String text) {
        BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
