package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.communication.ODataClientErrorException;
import org.apache.olingo.client.api.communication.request.cud.ODataDeleteRequest;
import org.apache.olingo.client.api.communication.request.cud.ODataEntityCreateRequest;
import org.apache.olingo.client.api.communication.request.cud.ODataEntityUpdateRequest;
import org.apache.olingo.client.api.communication.request.cud.UpdateType;
import org.apache.olingo.client.api.communication.response.ODataEntityCreateResponse;
import org.apache.olingo.client.api.communication.response.ODataRetrieveResponse;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.api.domain.ClientObjectFactory;
import org.apache.olingo.client.api.domain.ClientServiceDocument;
import org.apache.olingo.client.api.domain.ClientValue;
import org.apache.olingo.client.api.uri.URIBuilder;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.EdmNavigationProperty;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Apache Olingo's client, as it is")
class OlingoClientTest {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM";
    private static final ODataClient CLIENT = ODataClientFactory.getClient();
    private static final ClientObjectFactory MAKE = CLIENT.getObjectFactory();

    private static RunningServer server;
    private static Edm edm;

    private final UUID account = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = new RunningServer();
        edm = CLIENT.getRetrieveRequestFactory()
                .getMetadataRequest(server.root())
                .execute()
                .getBody();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void two_records() {
        server.make("accounts", "{'accountid':'" + account + "','name':'Fabrikam'}");
        server.make("contacts", "{'contactid':'" + contact + "','fullname':'Ann'}");
    }

    @Test
    void understands_the_whole_schema() {
        List<EdmEntitySet> sets = edm.getEntityContainer().getEntitySets();

        assertThat(sets).hasSizeGreaterThan(30).allSatisfy(set -> {
            EdmEntityType type = set.getEntityType();
            assertThat(type.getKeyPropertyRefs()).isNotEmpty();
            assertThat(type.getPropertyNames())
                    .allSatisfy(name -> assertThat(type.getProperty(name)).isNotNull());
            assertThat(type.getNavigationPropertyNames()).allSatisfy(name -> {
                EdmNavigationProperty navigation = type.getNavigationProperty(name);
                assertThat(navigation.getType()).isNotNull();
                assertThat(navigation.getPartner()).isNotNull();
            });
        });
        assertThat(edm.getEntityContainer().getEntitySet("connections").getNavigationPropertyBindings())
                .extracting(binding -> binding.getPath() + " -> " + binding.getTarget())
                .contains("record1id_account -> accounts", "connection_related_connection -> connections");
    }

    @Test
    void finds_the_operations() {
        assertThat(List.of("GrantAccess", "ModifyAccess", "RevokeAccess"))
                .allSatisfy(name -> assertThat(edm.getUnboundAction(new FullQualifiedName(NAMESPACE, name)))
                        .isNotNull());
        assertThat(edm.getUnboundFunctions(new FullQualifiedName(NAMESPACE, "RetrieveSharedPrincipalsAndAccess")))
                .hasSize(1);
        assertThat(edm.getSchema(NAMESPACE).getFunctions())
                .filteredOn(function -> function.getName().equals("RetrievePrincipalAccess"))
                .hasSize(2)
                .allSatisfy(function -> {
                    assertThat(function.isBound()).isTrue();
                    assertThat(function.getParameter("Target").getType().getName())
                            .isEqualTo("crmbaseentity");
                });
    }

    @Test
    void finds_the_sets_of_the_schema_in_the_service_document() {
        ClientServiceDocument service = CLIENT.getRetrieveRequestFactory()
                .getServiceDocumentRequest(server.root())
                .execute()
                .getBody();

        assertThat(service.getEntitySetNames())
                .containsExactlyInAnyOrderElementsOf(edm.getEntityContainer().getEntitySets().stream()
                        .map(EdmEntitySet::getName)
                        .toList());
    }

    @Test
    void connects_two_records() {
        ODataEntityCreateRequest<ClientEntity> request =
                CLIENT.getCUDRequestFactory().getEntityCreateRequest(uri("connections"), connection("since school"));
        request.setPrefer("return=representation");
        ODataEntityCreateResponse<ClientEntity> created = request.execute();

        assertThat(created.getStatusCode()).isEqualTo(201);
        assertThat(text(created.getBody(), "name")).isEqualTo("Ann");
        assertThat(text(created.getBody(), "_record1id_value")).isEqualTo(account.toString());
    }

    @Test
    void reads_a_collection_with_what_is_around_its_rows() {
        create("to be found");
        ODataClient withSchema = ODataClientFactory.getEdmEnabledClient(server.root());

        ClientEntitySet found = withSchema
                .getRetrieveRequestFactory()
                .getEntitySetRequest(builder("connections")
                        .select("name", "description")
                        .expand("record1id_account($select=name)")
                        .filter("record1id_account/accountid eq " + account + " and ismaster eq true")
                        .orderBy("name desc")
                        .count(true)
                        .build())
                .execute()
                .getBody();

        assertThat(found.getCount()).isEqualTo(1);
        ClientEntity row = found.getEntities().get(0);
        assertThat(text(row, "description")).isEqualTo("to be found");
        assertThat(row.getNavigationLink("record1id_account")
                        .asInlineEntity()
                        .getEntity()
                        .getProperty("name")
                        .getValue())
                .hasToString("Fabrikam");
    }

    @Test
    void changes_a_row_that_is_still_as_it_was_read() {
        URI address = create("before");
        ClientEntity row = read(address);
        ClientEntity change = MAKE.newEntity(new FullQualifiedName(NAMESPACE, "connection"));
        change.getProperties().add(property("description", "after"));

        assertThat(patch(address, change, row.getETag())).isEqualTo(204);
        assertThat(text(read(address), "description")).isEqualTo("after");
        assertThatExceptionOfType(ODataClientErrorException.class)
                .isThrownBy(() -> patch(address, change, row.getETag()))
                .satisfies(refused -> {
                    assertThat(refused.getStatusLine().getStatusCode()).isEqualTo(412);
                    assertThat(refused.getODataError().getCode()).isEqualTo("0x80060882");
                });
    }

    @Test
    void deletes_a_row_which_is_gone_then() {
        URI address = create("not for long");
        ODataDeleteRequest deletion = CLIENT.getCUDRequestFactory().getDeleteRequest(address);

        assertThat(deletion.execute().getStatusCode()).isEqualTo(204);
        assertThatExceptionOfType(ODataClientErrorException.class)
                .isThrownBy(() -> read(address))
                .satisfies(refused -> {
                    assertThat(refused.getStatusLine().getStatusCode()).isEqualTo(404);
                    assertThat(refused.getODataError().getCode()).isEqualTo("0x80040217");
                });
    }

    @Test
    void lists_the_users() {
        ClientEntity answer = CLIENT.getInvokeRequestFactory()
                .getFunctionInvokeRequest(URI.create(server.root() + "WhoAmI()"), ClientEntity.class, Map.of())
                .execute()
                .getBody();

        assertThat(UUID.fromString(text(answer, "UserId"))).isNotNull();
    }

    @Test
    void shares_a_connection_and_sees_what_a_user_may_do_with_it() {
        URI connection = create("shared");
        UUID user = UUID.randomUUID();
        server.make("systemusers", "{'systemuserid':'" + user + "','fullname':'Ben'}");
        server.makeBasic("systemusers(" + user + ")");
        server.make(
                "GrantAccess",
                "{'Target':{'@odata.type':'Microsoft.Dynamics.CRM.connection','connectionid':'" + id(connection)
                        + "'},'PrincipalAccess':{'AccessMask':'ReadAccess','Principal':{'@odata.type':"
                        + "'Microsoft.Dynamics.CRM.systemuser','systemuserid':'" + user + "'}}}");

        ClientEntity answer = CLIENT.getInvokeRequestFactory()
                .getFunctionInvokeRequest(
                        URI.create(server.root() + "systemusers(" + user + ")/" + NAMESPACE
                                + ".RetrievePrincipalAccess(Target=@p1)?@p1=%7B%22@odata.id%22:%22connections("
                                + id(connection) + ")%22%7D"),
                        ClientEntity.class,
                        Map.of())
                .execute()
                .getBody();

        assertThat(text(answer, "AccessRights")).isEqualTo("ReadAccess");
    }

    @Test
    void understands_a_refusal() {
        ClientEntity toItself = MAKE.newEntity(new FullQualifiedName(NAMESPACE, "connection"));
        toItself.addLink(MAKE.newEntityNavigationLink("record1id_account", uri("accounts(" + account + ")")));
        toItself.addLink(MAKE.newEntityNavigationLink("record2id_account", uri("accounts(" + account + ")")));

        assertThatExceptionOfType(ODataClientErrorException.class)
                .isThrownBy(() -> CLIENT.getCUDRequestFactory()
                        .getEntityCreateRequest(uri("connections"), toItself)
                        .execute())
                .satisfies(refused -> {
                    assertThat(refused.getODataError().getCode()).isEqualTo("0x80048217");
                    assertThat(refused.getODataError().getMessage()).contains("itself");
                });
    }

    private URI create(String description) {
        return URI.create(CLIENT.getCUDRequestFactory()
                .getEntityCreateRequest(uri("connections"), connection(description))
                .execute()
                .getHeader("OData-EntityId")
                .iterator()
                .next());
    }

    private ClientEntity connection(String description) {
        ClientEntity row = MAKE.newEntity(new FullQualifiedName(NAMESPACE, "connection"));
        row.getProperties().add(property("description", description));
        row.addLink(MAKE.newEntityNavigationLink("record1id_account", uri("accounts(" + account + ")")));
        row.addLink(MAKE.newEntityNavigationLink("record2id_contact", uri("contacts(" + contact + ")")));
        return row;
    }

    private static org.apache.olingo.client.api.domain.ClientProperty property(String name, String value) {
        return MAKE.newPrimitiveProperty(name, MAKE.newPrimitiveValueBuilder().buildString(value));
    }

    private static int patch(URI address, ClientEntity change, String etag) {
        ODataEntityUpdateRequest<ClientEntity> request =
                CLIENT.getCUDRequestFactory().getEntityUpdateRequest(address, UpdateType.PATCH, change);
        request.setIfMatch(etag);
        return request.execute().getStatusCode();
    }

    private static ClientEntity read(URI address) {
        ODataRetrieveResponse<ClientEntity> answer =
                CLIENT.getRetrieveRequestFactory().getEntityRequest(address).execute();
        return answer.getBody();
    }

    private static String id(URI address) {
        String text = address.toString();
        return text.substring(text.lastIndexOf('(') + 1, text.length() - 1);
    }

    private static String text(ClientEntity row, String property) {
        ClientValue value =
                Objects.requireNonNull(row.getProperty(property), property).getValue();
        return value.toString();
    }

    private static URIBuilder builder(String set) {
        return CLIENT.newURIBuilder(server.root()).appendEntitySetSegment(set);
    }

    private static URI uri(String relative) {
        return URI.create(server.root() + relative);
    }
}
