package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.csdl.CsdlDocument;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import dev.connections.rest.operation.Signature;
import dev.connections.rest.schema.WireEntities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SchemaDocumentTest {

    private final Document schema = parsed(document());

    @Test
    void connections_have_their_key_their_properties_and_both_ends_of_their_lookups() {
        Element connection = type("connection");

        assertThat(connection.getAttribute("BaseType")).isEqualTo("mscrm.crmbaseentity");
        assertThat(elements(connection, "PropertyRef"))
                .extracting(SchemaDocumentTest::name)
                .containsExactly("connectionid");
        assertThat(child(connection, "Property", "effectivestart").getAttribute("Type"))
                .isEqualTo("Edm.DateTimeOffset");
        assertThat(child(connection, "Property", "_record1id_value").getAttribute("Type"))
                .isEqualTo("Edm.Guid");
        Element fromContact = child(connection, "NavigationProperty", "record1id_contact");
        assertThat(fromContact.getAttribute("Type")).isEqualTo("mscrm.contact");
        assertThat(fromContact.getAttribute("Partner")).isEqualTo("contact_connections1");
        assertThat(child(type("contact"), "NavigationProperty", "contact_connections1")
                        .getAttribute("Type"))
                .isEqualTo("Collection(mscrm.connection)");
    }

    @Test
    void users_and_teams_are_principals_and_owners_are_either() {
        assertThat(type("systemuser").getAttribute("BaseType")).isEqualTo("mscrm.principal");
        assertThat(type("team").getAttribute("BaseType")).isEqualTo("mscrm.principal");
        assertThat(child(type("connection"), "NavigationProperty", "ownerid").getAttribute("Type"))
                .isEqualTo("mscrm.principal");
        assertThat(child(type("principal"), "NavigationProperty", "owner_connections")
                        .getAttribute("Partner"))
                .isEqualTo("ownerid");
    }

    @Test
    void activities_inherit_what_all_activities_have() {
        Element email = type("email");

        assertThat(email.getAttribute("BaseType")).isEqualTo("mscrm.activitypointer");
        assertThat(elements(email, "Key")).isEmpty();
        assertThat(elements(email, "Property"))
                .extracting(SchemaDocumentTest::name)
                .contains("mimetype")
                .doesNotContainAnyElementsOf(elements(type("activitypointer"), "Property").stream()
                        .map(SchemaDocumentTest::name)
                        .toList());
        assertThat(child(email, "NavigationProperty", "email_connections1")).isNotNull();
    }

    @Test
    void no_type_has_a_name_twice() {
        assertThat(elements(schema.getDocumentElement(), "EntityType"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(
                                IntStream.range(0, type.getChildNodes().getLength())
                                        .mapToObj(type.getChildNodes()::item)
                                        .filter(Element.class::isInstance)
                                        .map(node -> name((Element) node))
                                        .filter(name -> !name.isEmpty()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_operation_without_a_row_is_imported_and_served() {
        assertThat(Signature.all(List.of("connection"), List.of("contact")))
                .filteredOn(operation -> !operation.isBound())
                .allSatisfy(operation -> {
                    assertThat(elements(
                                    schema.getDocumentElement(),
                                    operation.kind() == Signature.Kind.ACTION ? "ActionImport" : "FunctionImport"))
                            .extracting(SchemaDocumentTest::name)
                            .contains(operation.name());
                });
    }

    @Test
    void what_clients_may_set_is_annotated_only_on_request() {
        try (RunningWebApi api = RunningWebApi.start()) {
            assertThat(annotations(api.get("$metadata"), "createdon")).isEmpty();
            Answer asked = api.get("$metadata?annotations=true");
            assertThat(annotations(asked, "createdon"))
                    .containsExactly("Org.OData.Core.V1.Computed", "Org.OData.Core.V1.Permissions");
            assertThat(annotations(asked, "connectionid")).containsExactly("Org.OData.Core.V1.Immutable");
            assertThat(annotations(asked, "description")).isEmpty();
            assertThat(api.get("$metadata", "Prefer", "odata.include-annotations=\"*\"")
                            .body())
                    .isEqualTo(asked.body());
        }
    }

    @Test
    void sets_whose_changes_can_be_followed_say_so_unasked() {
        try (RunningWebApi api = RunningWebApi.start()) {
            Element schema = parsed(api.get("$metadata")).getDocumentElement();
            List<String> tracked = elements(schema, "EntitySet").stream()
                    .filter(set -> elements(set, "Annotation").stream()
                            .anyMatch(annotation ->
                                    annotation.getAttribute("Term").equals("Org.OData.Capabilities.V1.ChangeTracking")))
                    .map(SchemaDocumentTest::name)
                    .toList();

            assertThat(tracked)
                    .contains("connections", "connectionroles", "accounts", "activitypointers", "teams")
                    .doesNotContain("businessunits", "transactioncurrencies", "connectionroleobjecttypecodes");
        }
    }

    @Test
    void optional_parameters_are_annotated_only_on_request() {
        try (RunningWebApi api = RunningWebApi.start()) {
            Element schema = parsed(api.get("$metadata?annotations=true")).getDocumentElement();
            Element function = elements(schema, "Function").stream()
                    .filter(found -> name(found).equals("ConnectedRecords"))
                    .filter(found -> child(found, "Parameter", "entity")
                            .getAttribute("Type")
                            .equals("mscrm.contact"))
                    .findFirst()
                    .orElseThrow();

            assertThat(elements(child(function, "Parameter", "Depth"), "Annotation"))
                    .extracting(annotation -> annotation.getAttribute("Term"))
                    .containsExactly("Org.OData.Core.V1.OptionalParameter");
            assertThat(elements(child(function, "Parameter", "entity"), "Annotation"))
                    .isEmpty();
        }
    }

    @Test
    void every_structure_that_an_operation_speaks_of_is_there() {
        List<String> known = Stream.of("ComplexType", "EnumType", "EntityType")
                .flatMap(kind -> elements(schema.getDocumentElement(), kind).stream())
                .map(type -> "mscrm." + name(type))
                .toList();

        assertThat(Stream.of("Parameter", "ReturnType", "Property")
                        .flatMap(kind -> elements(schema.getDocumentElement(), kind).stream())
                        .map(element -> element.getAttribute("Type").replaceAll("^Collection\\((.*)\\)$", "$1"))
                        .filter(type -> type.startsWith("mscrm.")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static List<String> annotations(Answer answer, String property) {
        Element connection = elements(parsed(answer).getDocumentElement(), "EntityType").stream()
                .filter(type -> name(type).equals("connection"))
                .findFirst()
                .orElseThrow();
        return elements(child(connection, "Property", property), "Annotation").stream()
                .map(annotation -> annotation.getAttribute("Term"))
                .toList();
    }

    private static Document parsed(Answer answer) {
        return parsed(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] document() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsdlDocument(
                        new WireEntities(new EntityCatalogue(RecordTypes.standard())),
                        Signature.all(List.of("connection"), List.of("contact")))
                .write(out, false);
        return out.toByteArray();
    }

    private static Document parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Element type(String name) {
        return elements(schema.getDocumentElement(), "EntityType").stream()
                .filter(type -> name(type).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Element child(Element parent, String tag, String name) {
        return elements(parent, tag).stream()
                .filter(found -> name(found).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String name(Element element) {
        return element.getAttribute("Name");
    }
}
