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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows are made, changed and removed")
class WritingRowsTest {

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
    }

    @Test
    void a_new_row_is_answered_with_its_address() {
        Answer answer = api.post("accounts", "{\"name\":\"Fabrikam\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("OData-EntityId")).isEqualTo(api.root() + "accounts(" + answer.entityId() + ")");
        assertThat(answer.header("OData-Version")).isEqualTo("4.0");
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void a_new_row_is_answered_with_itself_when_the_client_prefers_that() {
        Answer answer = api.post("accounts?$select=name", "{\"name\":\"Fabrikam\"}", "Prefer", "return=representation");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isEqualTo("return=representation");
        assertThat(answer.json().get("@odata.context").stringValue())
                .isEqualTo(api.root() + "$metadata#accounts(name)/$entity");
        assertThat(answer.json().get("name").stringValue()).isEqualTo("Fabrikam");
        assertThat(answer.json().has("createdon")).isFalse();
    }

    @Test
    void a_client_may_choose_the_id_of_a_new_row() {
        UUID id = new UUID(7, 7);
        api.post("accounts", "{\"accountid\":\"" + id + "\"}");
        assertThat(api.get("accounts(" + id + ")").status()).isEqualTo(200);
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        UUID id = api.account("Fabrikam");
        Answer answer = api.post("accounts", "{\"accountid\":\"" + id + "\"}");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.errorCode()).isEqualTo("0x80040237");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts(%s)", "accounts(%s)", "ROOTaccounts(%s)", "/api/data/v9.2/accounts(%s)"})
    void a_lookup_is_bound_by_any_form_of_address(String form) {
        UUID account = api.account("Fabrikam");
        String address = form.replace("ROOT", api.root()).formatted(account);
        UUID connection = api.post(
                        "connections",
                        "{\"record1id_account@odata.bind\":\"" + address
                                + "\",\"record2id_contact@odata.bind\":\"/contacts(" + api.contact("Ann") + ")\"}")
                .entityId();
        assertThat(connectionProperty(connection, "_record1id_value")).isEqualTo(account.toString());
    }

    @Test
    void an_address_on_another_host_is_refused() {
        Answer answer = api.post(
                "connections",
                "{\"record1id_account@odata.bind\":\"http://example.org/api/data/v9.2/accounts(" + new UUID(1, 1)
                        + ")\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("0x80048d19");
        assertThat(answer.errorMessage()).contains("record1id_account@odata.bind", api.root());
    }

    @Test
    void a_connection_takes_its_dates_and_owner_with_it() {
        UUID team = api.post("teams", "{\"name\":\"Nurses\"}").entityId();
        UUID connection = api.post(
                        "connections",
                        "{\"record1id_account@odata.bind\":\"/accounts(" + api.account("Fabrikam")
                                + ")\",\"record2id_contact@odata.bind\":\"/contacts(" + api.contact("Ann")
                                + ")\",\"ownerid@odata.bind\":\"/teams(" + team
                                + ")\",\"effectivestart\":\"2024-01-31T23:30:00-05:00\",\"effectiveend\":\"2024-03-01\"}")
                .entityId();
        assertThat(connectionProperty(connection, "effectivestart")).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(connectionProperty(connection, "effectiveend")).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(connectionProperty(connection, "_ownerid_value")).isEqualTo(team.toString());
    }

    @Test
    void a_change_is_answered_with_the_address_of_the_row() {
        UUID connection = api.connection();
        Answer answer = api.patch("connections(" + connection + ")", "{\"description\":\"since school\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.entityId()).isEqualTo(connection);
        assertThat(connectionProperty(connection, "description")).isEqualTo("since school");
    }

    @Test
    void a_change_is_answered_with_the_row_when_the_client_prefers_that() {
        Answer answer = api.patch(
                "connections(" + api.connection() + ")?$select=description",
                "{\"description\":\"since school\"}",
                "Prefer",
                "return=representation");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("description").stringValue()).isEqualTo("since school");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"record1roleid\":null}", "{\"record1roleid@odata.bind\":null}"})
    void a_lookup_is_cleared_by_null(String payload) {
        UUID connection = api.connection();
        api.patch(
                "connections(" + connection + ")",
                "{\"record1roleid@odata.bind\":\"/connectionroles(" + api.role("Employer") + ")\"}");
        api.patch("connections(" + connection + ")", payload);
        assertThat(api.get("connections(" + connection + ")")
                        .json()
                        .get("_record1roleid_value")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_state_is_changed_like_any_other_property() {
        UUID connection = api.connection();
        api.patch("connections(" + connection + ")", "{\"statecode\":1}");
        assertThat(api.get("connections(" + connection + ")?$select=statecode,statuscode")
                        .json()
                        .get("statuscode")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_change_of_a_row_that_is_not_there_makes_it() {
        UUID id = new UUID(8, 8);
        Answer answer = api.patch("accounts(" + id + ")", "{\"name\":\"Fabrikam\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.get("accounts(" + id + ")").json().get("name").stringValue())
                .isEqualTo("Fabrikam");
    }

    @Test
    void a_row_made_by_a_change_is_answered_as_new_when_the_client_prefers_to_see_it() {
        Answer answer = api.patch("accounts(" + new UUID(8, 8) + ")", "{}", "Prefer", "return=representation");
        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match      | *          | 404 | 0x80040217",
                "If-Match      | W/\"1\"    | 404 | 0x80040217",
            })
    void a_change_that_expects_a_row_does_not_make_it(String header, String value, int status, String code) {
        Answer answer = api.patch("accounts(" + new UUID(8, 8) + ")", "{\"name\":\"x\"}", header, value);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void a_change_that_expects_no_row_is_refused_when_there_is_one() {
        Answer answer =
                api.patch("accounts(" + api.account("Fabrikam") + ")", "{\"name\":\"x\"}", "If-None-Match", "*");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.errorCode()).isEqualTo("0x80040237");
    }

    @Test
    void a_change_of_an_outdated_version_is_refused() {
        UUID account = api.account("Fabrikam");
        String etag = api.get("accounts(" + account + ")").header("ETag");
        api.patch("accounts(" + account + ")", "{\"name\":\"Contoso\"}", "If-Match", etag);
        Answer second = api.patch("accounts(" + account + ")", "{\"name\":\"Litware\"}", "If-Match", etag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.errorCode()).isEqualTo("0x80060882");
        assertThat(api.get("accounts(" + account + ")").json().get("name").stringValue())
                .isEqualTo("Contoso");
    }

    @Test
    void null_is_no_condition() {
        Answer answer =
                api.patch("accounts(" + api.account("Fabrikam") + ")", "{\"name\":\"x\"}", "If-None-Match", "null");
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void a_condition_that_is_no_etag_is_refused() {
        Answer answer = api.patch("accounts(" + api.account("Fabrikam") + ")", "{}", "If-Match", "yesterday");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_deleted_row_is_gone() {
        UUID connection = api.connection();
        Answer answer =
                api.delete("connections(" + connection + ")", "If-Match", "*", "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(api.get("connections(" + connection + ")").status()).isEqualTo(404);
    }

    @Test
    void a_deletion_of_an_outdated_version_is_refused() {
        Answer answer = api.delete("accounts(" + api.account("Fabrikam") + ")", "If-Match", "W/\"99\"");
        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void a_deletion_of_nothing_says_so() {
        assertThat(api.delete("accounts(" + new UUID(8, 8) + ")").status()).isEqualTo(404);
    }

    @Test
    void an_activity_is_found_among_all_activities() {
        UUID email = api.post("emails", "{\"subject\":\"Hello\"}").entityId();
        assertThat(api.get("activitypointers(" + email + ")")
                        .json()
                        .get("subject")
                        .stringValue())
                .isEqualTo("Hello");
    }

    @Test
    void a_role_has_a_category_and_a_state() {
        UUID role = api.post("connectionroles", "{\"name\":\"Doctor\",\"category\":1,\"statecode\":1}")
                .entityId();
        Answer answer = api.get("connectionroles(" + role + ")?$select=category,statecode");
        assertThat(answer.json().get("category").intValue()).isEqualTo(1);
        assertThat(answer.json().get("statecode").intValue()).isEqualTo(1);
    }

    @Test
    void a_role_is_restricted_and_released_again() {
        UUID role = api.role("Doctor");
        UUID restriction = api.post(
                        "connectionroleobjecttypecodes",
                        "{\"associatedobjecttypecode\":\"contact\",\"connectionroleid@odata.bind\":\"/connectionroles("
                                + role + ")\"}")
                .entityId();
        String address = "connectionroleobjecttypecodes(" + restriction + ")";
        assertThat(api.get(address).json().get("_connectionroleid_value").stringValue())
                .isEqualTo(role.toString());
        assertThat(api.delete(address).status()).isEqualTo(204);
        assertThat(api.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_restriction_is_never_changed() {
        assertThat(api.patch("connectionroleobjecttypecodes(" + new UUID(1, 1) + ")", "{}")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void roles_are_matched_and_unmatched_by_reference() {
        UUID doctor = api.role("Doctor");
        UUID patient = api.role("Patient");
        String matches = "connectionroles(" + doctor + ")/connectionroleassociation_association";
        assertThat(api.post(matches + "/$ref", "{\"@odata.id\":\"" + api.root() + "connectionroles(" + patient + ")\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.get("connectionroleassociations").json().get("value").size())
                .isEqualTo(1);
        assertThat(api.delete(matches + "(" + patient + ")/$ref").status()).isEqualTo(204);
        assertThat(api.get("connectionroleassociations").json().get("value").size())
                .isZero();
    }

    @Test
    void a_match_is_ended_by_the_address_of_the_other_role() {
        UUID doctor = api.role("Doctor");
        UUID patient = api.role("Patient");
        String matches = "connectionroles(" + doctor + ")/connectionroleassociation_association/$ref";
        api.post(matches, "{\"@odata.id\":\"connectionroles(" + patient + ")\"}");
        assertThat(api.delete(matches + "?$id=" + api.root() + "connectionroles(" + patient + ")")
                        .status())
                .isEqualTo(204);
        assertThat(api.get("connectionroleassociations").json().get("value").size())
                .isZero();
    }

    private String connectionProperty(UUID connection, String property) {
        return api.get("connections(" + connection + ")").json().get(property).stringValue();
    }
}
