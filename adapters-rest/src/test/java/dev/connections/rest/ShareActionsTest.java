package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Access is shared and looked up by the operations' names")
class ShareActionsTest {

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private UUID connection;
    private UUID ben;
    private UUID nurses;

    @BeforeEach
    void begin() {
        api.forgetEverything();
        connection = api.connection();
        ben = api.post("systemusers", "{\"fullname\":\"Ben\"}").entityId();
        nurses = api.post("teams", "{\"name\":\"Nurses\"}").entityId();
    }

    @Test
    void granted_access_is_seen_in_the_shares() {
        Answer granted = share("GrantAccess", "WriteAccess, ReadAccess", user(ben));
        assertThat(granted.status()).isEqualTo(204);
        Answer shares = shares();
        assertThat(shares.json().get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#Microsoft.Dynamics.CRM.RetrieveSharedPrincipalsAndAccessResponse");
        assertThat(shares.json().get("PrincipalAccesses").toString())
                .isEqualTo("[{\"AccessMask\":\"ReadAccess, WriteAccess\",\"Principal\":{\"@odata.type\":"
                        + "\"#Microsoft.Dynamics.CRM.systemuser\",\"ownerid\":\"" + ben + "\"}}]");
    }

    @Test
    void a_principal_is_named_by_owner_id_as_shares_name_it() {
        share("GrantAccess", "ReadAccess", user(ben).replace("systemuserid", "ownerid"));
        share("GrantAccess", "WriteAccess", team(nurses).replace("teamid", "ownerid"));

        assertThat(shares().body()).contains(ben.toString(), nurses.toString());
    }

    @Test
    void modified_access_replaces_what_there_was() {
        share("GrantAccess", "ReadAccess,WriteAccess", team(nurses));
        share("ModifyAccess", "DeleteAccess", team(nurses));
        assertThat(shares().body()).contains("\"AccessMask\":\"DeleteAccess\"", "#Microsoft.Dynamics.CRM.team");
    }

    @Test
    void revoked_access_is_gone() {
        share("GrantAccess", "ReadAccess", user(ben));
        Answer revoked = api.post("RevokeAccess", "{\"Revokee\":" + user(ben) + ",\"Target\":" + target() + "}");
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(shares().json().get("PrincipalAccesses").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Target=@p1)?@p1={'@odata.id':'connections(ID)'}",
                "(Target=@p1)?@p1={\"@odata.id\":\"ROOTconnections(ID)\"}",
                "(Target={'@odata.id':'/connections(ID)'})",
                "(Target=@p1)?@p1={'connectionid':'ID','@odata.type':'Microsoft.Dynamics.CRM.connection'}"
            })
    void the_rights_of_a_principal_are_listed_in_ascending_order(String call) {
        share("GrantAccess", "DeleteAccess,ReadAccess", user(ben));
        String arguments = call.replace("ID", connection.toString())
                .replace("ROOT", api.root())
                .replace("{", "%7B");
        Answer answer = api.get("systemusers(" + ben + ")/Microsoft.Dynamics.CRM.RetrievePrincipalAccess"
                + arguments.replace("}", "%7D").replace("\"", "%22"));
        assertThat(answer.json().get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#Microsoft.Dynamics.CRM.RetrievePrincipalAccessResponse");
        assertThat(answer.json().get("AccessRights").stringValue()).isEqualTo("ReadAccess, DeleteAccess");
    }

    @Test
    void a_team_without_rights_has_none() {
        Answer answer = api.get("teams(" + nurses + ")/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)"
                + "?@p1=%7B'@odata.id':'connections(" + connection + ")'%7D");
        assertThat(answer.json().get("AccessRights").stringValue()).isEqualTo("None");
    }

    @Test
    void records_are_shared_like_connections() {
        UUID account = api.account("Contoso");
        Answer granted = api.post(
                "GrantAccess",
                "{\"Target\":{\"accountid\":\"" + account
                        + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.account\"},\"PrincipalAccess\":{\"Principal\":"
                        + user(ben) + ",\"AccessMask\":\"ReadAccess\"}}");
        assertThat(granted.status()).isEqualTo(204);
    }

    @Test
    void a_word_that_names_no_right_is_refused() {
        Answer answer = share("GrantAccess", "FlyAccess", user(ben));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048347");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Target\":null}", "{\"Target\":{\"connectionid\":\"x\"}}", "{\"Target\":7}"})
    void a_target_that_points_nowhere_is_refused(String body) {
        Answer answer = api.post("GrantAccess", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains("Target");
    }

    @Test
    void an_action_cannot_be_read_nor_a_function_written() {
        assertThat(api.get("GrantAccess").status()).isEqualTo(404);
        Answer answer = api.post("WhoAmI", "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEmpty();
    }

    @Test
    void the_caller_learns_who_it_is() {
        Answer answer = api.get("WhoAmI()");
        assertThat(answer.json().get("UserId").stringValue()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(answer.json().get("BusinessUnitId").stringValue()).isEqualTo("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void the_version_begins_with_that_of_the_compatible_service() {
        assertThat(api.get("RetrieveVersion()").json().get("Version").stringValue())
                .matches("9\\.2\\.\\d+\\.\\d+\\.\\d+");
    }

    private Answer share(String operation, String mask, String principal) {
        return api.post(
                operation,
                "{\"Target\":" + target() + ",\"PrincipalAccess\":{\"AccessMask\":\"" + mask + "\",\"Principal\":"
                        + principal + "}}");
    }

    private Answer shares() {
        return api.get("RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1=%7B'@odata.id':'connections(" + connection
                + ")'%7D");
    }

    private String target() {
        return "{\"connectionid\":\"" + connection + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.connection\"}";
    }

    private static String user(UUID id) {
        return "{\"systemuserid\":\"" + id + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\"}";
    }

    private static String team(UUID id) {
        return "{\"teamid\":\"" + id + "\",\"@odata.type\":\"Microsoft.Dynamics.CRM.team\"}";
    }
}
