package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.StandardRoles;
import dev.connections.server.RuleSettings;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ann owns a connection and has shared it with Ben, whole; what it says of itself is another matter. */
@DisplayName("Where descriptions are secured")
class FieldSecurityTest {

    private static final String ANN = "5a5a5a5a-0000-4000-8000-00000000000a";
    private static final String BEN = "5a5a5a5a-0000-4000-8000-00000000000b";
    private static final String TEAM = "7e7e7e7e-0000-4000-8000-000000000001";
    private static final String SHARES = "principalobjectattributeaccessset";

    private static RunningServer server;
    private static String attribute;

    private String row;

    @BeforeAll
    static void start() {
        server = new RunningServer(settings -> settings.with(RuleSettings.standard().withSecureDescriptions()));
        server.make("systemusers", "{'systemuserid':'" + ANN + "'}", "{'systemuserid':'" + BEN + "'}");
        server.make("teams", "{'teamid':'" + TEAM + "','name':'Night shift'}");
        String basicUser = "roles(" + StandardRoles.BASIC_USER + ")";
        for (String user : List.of(ANN, BEN)) {
            server.make(
                    "systemusers(" + user + ")/systemuserroles_association/$ref",
                    "{'@odata.id':'" + server.root() + basicUser + "'}");
        }
        attribute = definition().get("MetadataId").asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        row = "connections(" + UUID.randomUUID() + ")";
        String ends = "{'record1id_contact':{'fullname':'Lee'},'record2id_contact':{'fullname':'Ortiz'},";
        assertThat(status(
                        as(ANN, "POST", "connections", ends + "'connectionid':'" + id() + "','description':'Secret'}")))
                .isEqualTo(204);
        String share = "{'Target':{'@odata.id':'" + row + "'},'PrincipalAccess':{'AccessMask':'ReadAccess,WriteAccess,"
                + "AppendAccess,ShareAccess','Principal':{'@odata.id':'systemusers(" + BEN + ")'}}}";
        assertThat(status(as(ANN, "POST", "GrantAccess", share))).isEqualTo(204);
    }

    @Test
    void their_definition_says_so() {
        assertThat(definition().get("IsSecured").asBoolean()).isTrue();
    }

    @Test
    void the_owner_and_the_administrator_read_them() {
        assertThat(read(ANN)).isEqualTo("Secret");
        assertThat(server.get(row).get("description").asString()).isEqualTo("Secret");
    }

    @Test
    void others_find_null_in_the_row() {
        assertThat(json(as(BEN, "GET", row, "")).get("description").isNull()).isTrue();
    }

    @Test
    void others_find_no_content_in_the_property() {
        assertThat(status(as(BEN, "GET", row + "/description", ""))).isEqualTo(204);
        assertThat(status(as(ANN, "GET", row + "/description", ""))).isEqualTo(200);
    }

    @Test
    void others_find_null_in_an_expanded_row() {
        shareTwin();
        String expanded = row + "?$select=name&$expand=relatedconnectionid($select=name,description)";

        assertThat(expandedTwin(BEN, expanded).get("name").asString()).isNotEmpty();
        assertThat(expandedTwin(BEN, expanded).get("description").isNull()).isTrue();
        assertThat(expandedTwin(ANN, expanded).get("description").asString()).isEqualTo("Secret");
    }

    @Test
    void others_do_not_find_rows_by_them() {
        String found = "connections?$select=name&$filter=connectionid eq " + id() + " and ";

        assertThat(count(ANN, found + "contains(description,'ecr')")).isEqualTo(1);
        assertThat(count(BEN, found + "contains(description,'ecr')")).isZero();
        assertThat(count(BEN, found + "description eq 'Secret'")).isZero();
        assertThat(count(BEN, found + "description ne null")).isZero();
        assertThat(count(BEN, found + "description eq null")).isEqualTo(1);
    }

    @Test
    void others_see_groups_without_them() {
        String groups = "connections?$apply=filter(connectionid eq " + id() + ")/groupby((description))";

        assertThat(as(ANN, "GET", groups, "").body()).contains("Secret");
        assertThat(as(BEN, "GET", groups, "").body()).doesNotContain("Secret");
    }

    @Test
    void others_find_null_by_fetchxml() {
        String fetch = "connections?fetchXml=<fetch><entity name='connection'><attribute name='description'/><filter>"
                + "<condition attribute='connectionid' operator='eq' value='" + id()
                + "'/><condition attribute='description' operator='%s'/></filter></entity></fetch>";

        assertThat(count(ANN, escaped(fetch.formatted("not-null")))).isEqualTo(1);
        assertThat(count(BEN, escaped(fetch.formatted("not-null")))).isZero();
        assertThat(count(BEN, escaped(fetch.formatted("null")))).isEqualTo(1);
    }

    @Test
    void others_find_null_in_changes() {
        String link = json(server.send(
                        "GET",
                        "connections?$select=description",
                        "",
                        "MSCRMCallerID",
                        BEN,
                        "Prefer",
                        "odata.track-changes"))
                .get("@odata.deltaLink")
                .asString();
        as(ANN, "PATCH", row, "{'description':'Another secret'}");

        assertThat(as(ANN, "GET", link, "").body()).contains("Another secret");
        assertThat(as(BEN, "GET", link, "").body()).contains(id()).doesNotContain("Another secret");
    }

    @Test
    void others_do_not_change_them() {
        HttpResponse<String> answer = as(BEN, "PATCH", row, "{'description':'Mine','effectivestart':'2026-01-01'}");

        assertRefused(answer, 403, "0x8004f507");
        assertThat(read(ANN)).isEqualTo("Secret");
        assertThat(server.get(row).get("effectivestart").isNull()).isTrue();
    }

    @Test
    void others_find_null_in_the_answer_to_their_change() {
        HttpResponse<String> answer = server.send(
                "PATCH",
                row,
                "{'effectivestart':'2026-01-01'}",
                "MSCRMCallerID",
                BEN,
                "Prefer",
                "return=representation");

        assertThat(json(answer).get("description").isNull()).isTrue();
    }

    @Test
    void others_change_the_rest_of_the_row() {
        assertThat(status(as(BEN, "PATCH", row, "{'effectivestart':'2026-01-01'}")))
                .isEqualTo(204);
        assertThat(read(ANN)).isEqualTo("Secret");
    }

    @Test
    void one_shared_for_reading_can_be_read_and_not_changed() {
        share(ANN, user(BEN), "'readaccess':true");

        assertThat(read(BEN)).isEqualTo("Secret");
        assertRefused(as(BEN, "PATCH", row, "{'description':'Mine'}"), 403, "0x8004f507");
    }

    @Test
    void one_shared_for_changing_can_be_changed_and_not_read() {
        share(ANN, user(BEN), "'updateaccess':true");

        assertThat(status(as(BEN, "PATCH", row, "{'description':'Changed'}"))).isEqualTo(204);
        assertThat(read(ANN)).isEqualTo("Changed");
        assertThat(json(as(BEN, "GET", row, "")).get("description").isNull()).isTrue();
    }

    @Test
    void one_shared_with_a_team_is_shared_with_its_members() {
        server.send(
                "POST",
                "teams(" + TEAM + ")/teammembership_association/$ref",
                "{'@odata.id':'" + server.root() + "systemusers(" + BEN + ")'}");
        share(ANN, "'principalid_team@odata.bind':'teams(" + TEAM + ")'", "'readaccess':true");
        assertThat(read(BEN)).isEqualTo("Secret");

        server.send("DELETE", "teams(" + TEAM + ")/teammembership_association(" + BEN + ")/$ref", "");
        assertThat(json(as(BEN, "GET", row, "")).get("description").isNull()).isTrue();
    }

    @Test
    void the_twin_row_is_shared_by_itself() {
        share(ANN, user(BEN), "'readaccess':true");
        String twin = row + "/relatedconnectionid?$select=description";
        shareTwin();

        assertThat(json(as(ANN, "GET", twin, "")).get("description").asString()).isEqualTo("Secret");
        assertThat(json(as(BEN, "GET", twin, "")).get("description").isNull()).isTrue();
    }

    @Test
    void a_share_is_changed_and_ended() {
        String share = share(ANN, user(BEN), "'readaccess':true");
        assertThat(status(as(ANN, "PATCH", share, "{'updateaccess':true}"))).isEqualTo(204);
        assertThat(status(as(BEN, "PATCH", row, "{'description':'Changed'}"))).isEqualTo(204);
        assertThat(json(as(BEN, "GET", share, "")).get("updateaccess").asBoolean())
                .isTrue();

        assertThat(status(as(ANN, "DELETE", share, ""))).isEqualTo(204);
        assertThat(json(as(BEN, "GET", row, "")).get("description").isNull()).isTrue();
    }

    @Test
    void a_user_shares_only_the_access_that_the_user_has() {
        assertRefused(shared(BEN, user(BEN), "'readaccess':true"), 403, "0x8004f504");
        assertRefused(shared(BEN, user(BEN), "'updateaccess':true"), 403, "0x8004f503");
    }

    @Test
    void sharing_one_takes_the_right_to_share_the_row() {
        String revoke = "{'Target':{'@odata.id':'" + row + "'},'Revokee':{'@odata.id':'systemusers(" + BEN + ")'}}";
        as(ANN, "POST", "RevokeAccess", revoke);

        assertRefused(shared(BEN, user(BEN), "'readaccess':true"), 403, "0x80048405");
    }

    @Test
    void a_share_permits_something() {
        assertRefused(shared(ANN, user(BEN), "'readaccess':false"), 400, "0x8004f509");
        String share = share(ANN, user(BEN), "'readaccess':true");
        assertRefused(as(ANN, "PATCH", share, "{'readaccess':false}"), 400, "0x8004f50a");
    }

    @Test
    void there_is_one_share_for_each_row_and_principal() {
        share(ANN, user(BEN), "'readaccess':true");

        assertRefused(shared(ANN, user(BEN), "'updateaccess':true"), 400, "0x8004f50b");
    }

    @Test
    void the_owner_needs_no_share() {
        assertRefused(shared(ANN, user(ANN), "'readaccess':true"), 400, "0x80040214");
    }

    @Test
    void a_share_goes_with_its_connection() {
        String share = share(ANN, user(BEN), "'readaccess':true");

        assertThat(status(as(ANN, "DELETE", row, ""))).isEqualTo(204);
        assertThat(status(server.send("GET", share, ""))).isEqualTo(404);
    }

    @Test
    void a_share_with_the_new_owner_is_over() {
        String share = share(ANN, user(BEN), "'readaccess':true");

        server.send("PATCH", row, "{'ownerid@odata.bind':'systemusers(" + BEN + ")'}");
        assertThat(status(server.send("GET", share, ""))).isEqualTo(404);
        assertThat(read(BEN)).isEqualTo("Secret");
    }

    private static JsonNode definition() {
        return server.get("EntityDefinitions(LogicalName='connection')/Attributes(LogicalName='description')");
    }

    private static JsonNode expandedTwin(String user, String path) {
        return json(as(user, "GET", path, "")).get("relatedconnectionid");
    }

    /** Lets Ben read the row that looks from the other side. */
    private void shareTwin() {
        String twin = "connections("
                + server.get(row).get("_relatedconnectionid_value").asString() + ")";
        String grant = "{'Target':{'@odata.id':'" + twin + "'},'PrincipalAccess':{'AccessMask':'ReadAccess',"
                + "'Principal':{'@odata.id':'systemusers(" + BEN + ")'}}}";
        assertThat(status(as(ANN, "POST", "GrantAccess", grant))).isEqualTo(204);
    }

    /** Shares the description of the row, and tells the path of the share. */
    private String share(String by, String with, String permitting) {
        HttpResponse<String> answer = shared(by, with, permitting);
        assertThat(answer.body()).isEmpty();
        return answer.headers()
                .firstValue("OData-EntityId")
                .map(address -> address.substring(server.root().length()))
                .orElseThrow();
    }

    private HttpResponse<String> shared(String by, String with, String permitting) {
        return as(
                by,
                "POST",
                SHARES,
                "{'attributeid':'" + attribute + "','objectid_connection@odata.bind':'" + row + "'," + with + ","
                        + permitting + "}");
    }

    private static String user(String id) {
        return "'principalid_systemuser@odata.bind':'systemusers(" + id + ")'";
    }

    private String id() {
        return row.substring(row.indexOf('(') + 1, row.length() - 1);
    }

    private String read(String user) {
        return json(as(user, "GET", row, "")).get("description").asString();
    }

    private static int count(String user, String path) {
        return json(as(user, "GET", path, "")).get("value").size();
    }

    private static String escaped(String path) {
        return path.replace("<", "%3C").replace(">", "%3E");
    }

    private static HttpResponse<String> as(String user, String method, String path, String body) {
        return server.send(method, path, body, "MSCRMCallerID", user);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(json(answer).get("error").get("code").asString()).isEqualTo(code);
        assertThat(status(answer)).isEqualTo(status);
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
