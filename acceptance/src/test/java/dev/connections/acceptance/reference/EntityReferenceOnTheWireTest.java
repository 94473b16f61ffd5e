package dev.connections.acceptance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acceptance.wire.RunningServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

@DisplayName("Every fact of the entity reference is found in $metadata and in live rows")
class EntityReferenceOnTheWireTest {

    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";
    private static final String ALL_ANNOTATIONS = "odata.include-annotations=\"*\"";
    private static final UUID CONTACT = UUID.fromString("c0c0c0c0-0000-4000-8000-000000000001");

    /** One connection from a record of each type that has a navigation property, by the type's logical name. */
    private static final Map<String, JsonNode> LIVE = new HashMap<>();

    private static RunningServer server;
    private static SchemaOnTheWire schema;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        schema = SchemaOnTheWire.parse(
                server.send("GET", "$metadata?annotations=true", "").body());
        server.make("contacts", "{'contactid':'" + CONTACT + "','fullname':'Ann'}");
        for (Map<String, String> type : ReferenceTable.named("record_types").rows()) {
            if (!type.get("navigation_from").isEmpty()) {
                LIVE.put(type.get("logical_name"), connectionFrom(type));
            }
        }
    }

    private static JsonNode connectionFrom(Map<String, String> type) {
        UUID id = UUID.randomUUID();
        server.make(
                type.get("entity_set"),
                "{'%s':'%s','%s':'One of them'}".formatted(type.get("primary_id"), id, type.get("primary_name")));
        String connection = UUID.randomUUID().toString();
        server.make(
                "connections",
                "{'connectionid':'%s','%s@odata.bind':'/%s(%s)','record2id_contact@odata.bind':'/contacts(%s)'}"
                        .formatted(connection, type.get("navigation_from"), type.get("entity_set"), id, CONTACT));
        return server.get("connections(" + connection + ")", "Prefer", ALL_ANNOTATIONS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Map<String, String>> properties() {
        return rows("properties");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("properties")
    void a_property_has_its_type_its_label_and_its_place_in_a_row(Map<String, String> fact) {
        String name = fact.get("name");
        Element property = schema.property("connection", name);
        JsonNode attribute =
                server.get("EntityDefinitions(LogicalName='connection')/Attributes(LogicalName='" + name + "')");
        boolean computed = SchemaOnTheWire.elements(property, "Annotation").stream()
                .anyMatch(annotation -> annotation.getAttribute("Term").equals("Org.OData.Core.V1.Computed"));

        assertThat(property.getAttribute("Type")).isEqualTo(fact.get("edm_type"));
        assertThat(computed).isEqualTo(Boolean.parseBoolean(fact.get("read_only")));
        assertThat(attribute.at("/DisplayName/UserLocalizedLabel/Label").asString(""))
                .isEqualTo(fact.get("display_name"));
        assertThat(live("account", name).has(name)).isTrue();
    }

    static Stream<Map<String, String>> lookups() {
        return rows("lookups");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookups")
    void a_lookup_has_a_property_for_its_value_and_one_to_follow(Map<String, String> fact) {
        String name = fact.get("lookup_property");
        Element navigation = schema.navigation("connection", fact.get("navigation_property"));
        Element constraint =
                SchemaOnTheWire.elements(navigation, "ReferentialConstraint").get(0);

        assertThat(schema.property("connection", name).getAttribute("Type")).isEqualTo("Edm.Guid");
        assertThat(constraint.getAttribute("Property")).isEqualTo(name);
        assertThat(live("account", name).has(name)).isTrue();
    }

    static Stream<Map<String, String>> singleNavigations() {
        return rows("navigation_single");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("singleNavigations")
    void a_navigation_property_leads_to_its_type_and_back(Map<String, String> fact) {
        String name = fact.get("name");
        Element navigation = schema.navigation("connection", name);
        Element back = schema.navigation(fact.get("type"), fact.get("partner"));

        assertThat(navigation.getAttribute("Type")).isEqualTo("mscrm." + fact.get("type"));
        assertThat(navigation.getAttribute("Partner")).isEqualTo(fact.get("partner"));
        assertThat(back.getAttribute("Type")).isEqualTo("Collection(mscrm.connection)");
        assertThat(back.getAttribute("Partner")).isEqualTo(name);
        assertThat(status("connections(" + id("account") + ")/" + name)).isIn(200, 204);
    }

    static Stream<Map<String, String>> collections() {
        return rows("navigation_collection");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collections")
    void a_collection_holds_rows_of_its_type_that_lead_back(Map<String, String> fact) {
        String name = fact.get("name");
        Element collection = schema.navigation("connection", name);
        Element back = schema.navigation(fact.get("type"), fact.get("partner"));

        assertThat(collection.getAttribute("Type")).isEqualTo("Collection(mscrm." + fact.get("type") + ")");
        assertThat(collection.getAttribute("Partner")).isEqualTo(fact.get("partner"));
        assertThat(back.getAttribute("Type")).isEqualTo("mscrm.connection");
        assertThat(server.get("connections(" + id("account") + ")/" + name).get("value"))
                .hasSize(name.equals("connection_related_connection") ? 1 : 0);
    }

    static Stream<Map<String, String>> options() {
        return rows("options");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void an_option_has_its_number_and_its_label(Map<String, String> fact) {
        String set = "GlobalOptionSetDefinitions(Name='connection_" + fact.get("property") + "')";
        JsonNode definition = server.get(set);
        Stream<JsonNode> options = definition.has("Options")
                ? definition.get("Options").valueStream()
                : Stream.of(definition.get("FalseOption"), definition.get("TrueOption"));

        assertThat(options.filter(option -> option.get("Value").asString().equals(fact.get("value"))))
                .singleElement()
                .satisfies(option -> assertThat(
                                option.at("/Label/UserLocalizedLabel/Label").asString())
                        .isEqualTo(fact.get("label")));
    }

    static Stream<Map<String, String>> navigableTypes() {
        return rows("record_types").filter(type -> !type.get("navigation_from").isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("navigableTypes")
    void a_row_shows_the_type_of_either_record_with_its_label(Map<String, String> type) {
        JsonNode from = live(type.get("logical_name"), "record1objecttypecode");
        JsonNode to = server.get(
                "connections(" + from.get("_relatedconnectionid_value").asString() + ")", "Prefer", ALL_ANNOTATIONS);

        for (JsonNode code : List.of(from.get("record1objecttypecode"), to.get("record2objecttypecode"))) {
            assertThat(code.asString()).isEqualTo(type.get("object_type_code"));
        }
        assertThat(from.get("record1objecttypecode" + FORMATTED).asString()).isEqualTo(type.get("label"));
        assertThat(to.get("record2objecttypecode" + FORMATTED).asString()).isEqualTo(type.get("label"));
        assertThat(from.get("_record1id_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asString())
                .isEqualTo(type.get("navigation_from"));
        assertThat(to.get("_record2id_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asString())
                .isEqualTo(type.get("logical_name"));
    }

    static Stream<Map<String, String>> recordTypes() {
        return rows("record_types");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordTypes")
    void a_record_type_has_its_set_its_key_and_its_name(Map<String, String> type) {
        String logicalName = type.get("logical_name");
        JsonNode definition = server.get("EntityDefinitions(LogicalName='" + logicalName + "')");

        assertThat(schema.entitySet(type.get("entity_set")).getAttribute("EntityType"))
                .isEqualTo("Microsoft.Dynamics.CRM." + logicalName);
        assertThat(schema.property(logicalName, type.get("primary_id")).getAttribute("Type"))
                .isEqualTo("Edm.Guid");
        assertThat(schema.property(logicalName, type.get("primary_name")).getAttribute("Type"))
                .isEqualTo("Edm.String");
        assertThat(definition.get("ObjectTypeCode").asString()).isEqualTo(type.get("object_type_code"));
        assertThat(definition.get("IsActivity").asString()).isEqualTo(type.get("activity"));
        assertThat(server.get(type.get("entity_set") + "?$select=" + type.get("primary_name") + "&$top=1")
                        .has("value"))
                .isTrue();
    }

    static Stream<Map<String, String>> operations() {
        return rows("operations");
    }

    /** The reference calls all five unbound; of the rights of a principal, the service asks the principal itself. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void an_operation_is_declared(Map<String, String> fact) {
        String name = fact.get("name");

        assertThat(schema.operations(name))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.getAttribute("IsBound"))
                        .isEqualTo(name.equals("RetrievePrincipalAccess") ? "true" : ""));
    }

    private static Stream<Map<String, String>> rows(String table) {
        return ReferenceTable.named(table).rows().stream();
    }

    private static JsonNode live(String type, String property) {
        JsonNode row = LIVE.get(type);
        return row.has(property)
                ? row
                : server.get("connections(" + row.get("connectionid").asString() + ")?$select=" + property);
    }

    private static String id(String type) {
        return LIVE.get(type).get("connectionid").asString();
    }

    private static int status(String path) {
        return server.send("GET", path, "").statusCode();
    }
}
