package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.rest.audit.AuditEntry;
import dev.connections.rest.audit.JsonLine;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The audit log names the user of each change")
class AuditTest {

    private static final String ADMINISTRATOR = Administrator.USER.id().toString();
    private static final String ACCOUNT_TYPE = "\"@odata.type\":\"Microsoft.Dynamics.CRM.account\"";
    private static final String MISSING = "accounts(99999999-0000-4000-8000-000000000000)";

    private static final List<AuditEntry> ENTRIES = new CopyOnWriteArrayList<>();

    private static final Authentication WHO_THEY_SAY = headers -> {
        if (headers.first("Authorization").isPresent()) {
            throw WireCode.INVALID_TOKEN.error("The token is not accepted.");
        }
        return headers.first("As")
                .map(UUID::fromString)
                .map(Principal.User::new)
                .map(Caller::of)
                .orElse(Administrator.CALLER);
    };

    private static RunningWebApi api;

    private UUID ann;

    @BeforeAll
    static void start() {
        api = RunningWebApi.startWatchedBy(ENTRIES::add, WHO_THEY_SAY);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
        ann = api.post("systemusers", "{\"fullname\":\"Ann\"}").entityId();
        ENTRIES.clear();
    }

    @Test
    void a_created_row_is_logged_with_its_user() {
        Instant before = Instant.now();
        Answer answer = api.post("accounts?$select=name", "{\"name\":\"Fabrikam\"}");

        JsonNode line = line();
        assertThat(Instant.parse(line.get("moment").stringValue())).isBetween(before, Instant.now());
        assertThat(line.get("request").stringValue()).isEqualTo(answer.header("REQ_ID"));
        assertThat(line.get("user").stringValue()).isEqualTo(ADMINISTRATOR);
        assertThat(line.has("onBehalfOf")).isFalse();
        assertThat(line.get("method").stringValue()).isEqualTo("POST");
        assertThat(line.get("address").stringValue()).isEqualTo("/api/data/v9.2/accounts");
        assertThat(line.get("rows").toString()).isEqualTo("[\"accounts(" + answer.entityId() + ")\"]");
        assertThat(line.get("status").intValue()).isEqualTo(204);
        assertThat(line.has("code")).isFalse();
        assertThat(line.has("batch")).isFalse();
    }

    @Test
    void a_row_that_is_created_and_returned_is_logged_too() {
        Answer answer = api.post("accounts", "{\"name\":\"Fabrikam\"}", "Prefer", "return=representation");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(entry().rows())
                .containsExactly("accounts(" + answer.json().get("accountid").stringValue() + ")");
    }

    @Test
    void an_impersonated_change_is_logged_with_both_users() {
        api.post("accounts", "{\"name\":\"Fabrikam\"}", "MSCRMCallerID", ann.toString());

        assertThat(line().get("user").stringValue()).isEqualTo(ADMINISTRATOR);
        assertThat(line().get("onBehalfOf").stringValue()).isEqualTo(ann.toString());
    }

    @Test
    void a_refused_change_is_logged_with_status_and_code() {
        api.store().withoutPrivileges(ann);
        api.post("accounts", "{\"name\":\"Fabrikam\"}", "As", ann.toString());

        assertThat(entry().user()).contains(ann);
        assertThat(entry().status()).isEqualTo(403);
        assertThat(entry().code()).contains("0x80040220");
        assertThat(entry().rows()).isEmpty();
    }

    @Test
    void changes_and_deletions_are_logged_with_their_row() {
        String account = "accounts(" + api.account("Fabrikam") + ")";
        ENTRIES.clear();
        api.patch(account, "{\"name\":\"Contoso\"}");
        api.delete(account);
        api.delete(account);

        assertThat(ENTRIES).extracting(AuditEntry::method).containsExactly("PATCH", "DELETE", "DELETE");
        assertThat(ENTRIES).extracting(AuditEntry::status).containsExactly(204, 204, 404);
        assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.rows()).containsExactly(account));
    }

    @Test
    void a_property_is_logged_by_its_row_and_a_reference_by_both_its_ends() {
        String account = "accounts(" + api.account("Fabrikam") + ")";
        String contact = "contacts(" + api.contact("Ann") + ")";
        ENTRIES.clear();
        api.send("PUT", account + "/name", "{\"value\":\"Contoso\"}", "Content-Type", "application/json");
        api.send("PUT", account + "/ownerid/$ref", "{\"@odata.id\":\"systemusers(" + ann + ")\"}");
        api.delete(contact + "/fullname");

        assertThat(ENTRIES.get(0).rows()).containsExactly(account);
        assertThat(ENTRIES.get(1).rows()).containsExactly(account, "systemusers(" + ann + ")");
        assertThat(ENTRIES.get(2).rows()).containsExactly(contact);
    }

    @Test
    void a_reference_of_a_collection_is_logged_by_both_its_ends() {
        String doctor = "connectionroles(" + api.role("Doctor") + ")";
        String patient = "connectionroles(" + api.role("Patient") + ")";
        String matches = doctor + "/connectionroleassociation_association/$ref";
        ENTRIES.clear();
        api.post(matches, "{\"@odata.id\":\"" + api.root() + patient + "\"}");
        api.delete(matches + "?$id=" + api.root() + patient);

        assertThat(ENTRIES)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.rows()).containsExactly(doctor, patient))
                .allSatisfy(entry -> assertThat(entry.status()).isEqualTo(204));
    }

    @Test
    void a_method_that_is_not_allowed_is_logged_as_refused() {
        api.delete("accounts");

        assertThat(entry().status()).isEqualTo(405);
        assertThat(entry().code()).isPresent();
    }

    @Test
    void a_read_that_succeeds_is_not_logged() {
        api.get("accounts");
        api.get("WhoAmI");
        api.get(MISSING);

        assertThat(ENTRIES).isEmpty();
    }

    @Test
    void a_read_that_is_forbidden_is_logged() {
        api.store().withoutPrivileges(ann);
        Answer answer = api.get("WhoAmI", "As", ann.toString(), "MSCRMCallerID", ADMINISTRATOR);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(entry().method()).isEqualTo("GET");
        assertThat(entry().user()).contains(ann);
        assertThat(entry().onBehalfOf()).isEmpty();
        assertThat(entry().status()).isEqualTo(403);
        assertThat(entry().code()).contains(answer.errorCode());
    }

    @Test
    void a_request_without_a_sign_in_is_logged_without_a_user() {
        api.get("accounts", "Authorization", "Bearer top-secret");

        assertThat(line().get("user").isNull()).isTrue();
        assertThat(entry().status()).isEqualTo(401);
        assertThat(text()).doesNotContain("top-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GrantAccess", "ModifyAccess", "RevokeAccess"})
    void sharing_is_logged_with_the_row_and_the_principal(String action) {
        UUID account = api.account("Fabrikam");
        ENTRIES.clear();
        String user = "{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\"" + ann + "\"}";
        api.post(
                action,
                "{\"Target\":{\"@odata.id\":\"accounts(" + account + ")\"},\"Revokee\":" + user
                        + ",\"PrincipalAccess\":{\"AccessMask\":\"ReadAccess\",\"Principal\":" + user + "}}");

        assertThat(entry().status()).isEqualTo(204);
        assertThat(entry().address()).isEqualTo("/api/data/v9.2/" + action);
        assertThat(entry().rows()).containsExactly("accounts(" + account + ")", "systemusers(" + ann + ")");
    }

    @Test
    void each_of_many_rows_is_logged() {
        Answer made = api.post(
                "accounts/Microsoft.Dynamics.CRM.CreateMultiple",
                "{\"Targets\":[{" + ACCOUNT_TYPE + ",\"name\":\"A\"},{" + ACCOUNT_TYPE + ",\"name\":\"B\"}]}");
        String one = made.json().at("/Ids/0").stringValue();
        String two = made.json().at("/Ids/1").stringValue();
        api.post(
                "accounts/Microsoft.Dynamics.CRM.UpdateMultiple",
                "{\"Targets\":[{" + ACCOUNT_TYPE + ",\"accountid\":\"" + two + "\",\"name\":\"C\"}]}");

        assertThat(ENTRIES.get(0).rows()).containsExactly("accounts(" + one + ")", "accounts(" + two + ")");
        assertThat(ENTRIES.get(1).rows()).containsExactly("accounts(" + two + ")");
    }

    @Test
    void a_merge_is_logged_with_both_rows() {
        UUID one = api.account("Fabrikam");
        UUID two = api.account("Fabrikam Inc.");
        ENTRIES.clear();
        api.post(
                "Merge",
                "{\"Target\":{\"@odata.id\":\"accounts(" + one + ")\"},\"Subordinate\":{\"@odata.id\":\"accounts(" + two
                        + ")\"},\"PerformParentingChecks\":false}");

        assertThat(entry().rows()).containsExactly("accounts(" + one + ")", "accounts(" + two + ")");
    }

    @Test
    void each_request_of_a_batch_is_logged_instead_of_the_batch() {
        Answer answer = batch(
                part("POST accounts HTTP/1.1", "{\"name\":\"Fabrikam\"}"),
                part("GET accounts HTTP/1.1", ""),
                part("DELETE " + api.root() + MISSING + "?x=top-secret HTTP/1.1", ""));

        assertThat(ENTRIES).extracting(AuditEntry::method).containsExactly("POST", "DELETE");
        assertThat(ENTRIES).extracting(AuditEntry::status).containsExactly(204, 404);
        assertThat(ENTRIES)
                .extracting(AuditEntry::address)
                .containsExactly("/api/data/v9.2/accounts", "/api/data/v9.2/" + MISSING);
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.batchId()).contains(answer.header("REQ_ID")))
                .allSatisfy(entry -> assertThat(entry.user()).contains(Administrator.USER.id()));
        assertThat(answer.body()).contains("REQ_ID: " + ENTRIES.get(1).requestId());
        assertThat(text()).doesNotContain("top-secret");
    }

    @Test
    void a_request_of_a_batch_may_be_on_behalf_of_another() {
        batch(part("POST accounts HTTP/1.1\r\nMSCRMCallerID: " + ann, "{\"name\":\"Fabrikam\"}"));

        assertThat(entry().user()).contains(Administrator.USER.id());
        assertThat(entry().onBehalfOf()).contains(ann);
    }

    @Test
    void a_malformed_batch_is_logged_itself() {
        api.post("$batch", "top-secret", "Content-Type", "text/plain");

        assertThat(entry().address()).isEqualTo("/api/data/v9.2/$batch");
        assertThat(entry().code()).isPresent();
    }

    @Test
    void the_requests_of_a_change_set_are_logged_with_the_rows_of_their_content_ids() {
        Answer answer = batch(changeSet(
                named(1, "POST accounts HTTP/1.1", "{\"name\":\"Fabrikam\"}"),
                named(2, "PATCH $1 HTTP/1.1", "{\"name\":\"Contoso\"}"),
                named(3, "DELETE $1 HTTP/1.1", "")));

        assertThat(answer.status()).isEqualTo(200);
        String account = ENTRIES.get(0).rows().get(0);
        assertThat(ENTRIES).extracting(AuditEntry::method).containsExactly("POST", "PATCH", "DELETE");
        assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.rows()).containsExactly(account));
        assertThat(ENTRIES.get(2).address()).isEqualTo("/api/data/v9.2/" + account);
    }

    @Test
    void of_a_change_set_that_fails_only_the_failed_request_is_logged() {
        batch(changeSet(
                named(1, "POST accounts HTTP/1.1", "{\"name\":\"Fabrikam\"}"),
                named(2, "DELETE " + MISSING + " HTTP/1.1", ""),
                named(3, "POST accounts HTTP/1.1", "{\"name\":\"Contoso\"}")));

        assertThat(entry().method()).isEqualTo("DELETE");
        assertThat(entry().rows()).containsExactly(MISSING);
        assertThat(entry().status()).isEqualTo(404);
        assertThat(entry().code()).contains("0x80040217");
    }

    @Test
    void neither_bodies_nor_queries_nor_tokens_are_logged() {
        api.post("accounts?$select=secret1", "{\"name\":\"secret2\",\"secret3\":\"secret4\"}", "X-Token", "secret5");
        api.patch(MISSING + "?secret6", "{\"name\":\"secret7\"}", "Authorization", "Bearer secret8");
        batch(part("DELETE http://secret9:secret10@elsewhere.example/accounts?secret11 HTTP/1.1", ""));
        batch(part("DELETE $7/secretless?secret12 HTTP/1.1", "{\"name\":\"secret13\"}"));

        assertThat(ENTRIES).hasSize(4);
        assertThat(text()).doesNotContainPattern("secret\\d");
        assertThat(ENTRIES.get(2).address()).isEqualTo("/accounts");
    }

    @Test
    void no_address_makes_a_second_line() {
        batch(part("DELETE accounts(1)\u2028{\"user\":\"x\"}\u0085\t\u000B\f{\"user\":\"y\"}\u001B[2J HTTP/1.1", ""));

        assertThat(ENTRIES).hasSize(1);
        assertThat(text()).matches("[ -~]+\n");
        assertThat(line().get("user").stringValue()).isEqualTo(ADMINISTRATOR);
        assertThat(line().get("address").stringValue()).contains("\u2028{\"user\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u0000"})
    void no_line_break_gets_into_a_line(String lineBreak) {
        AuditEntry entry = new AuditEntry(
                Instant.EPOCH,
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "PO" + lineBreak + "ST",
                "/accounts" + lineBreak + "{}",
                List.of(),
                400,
                Optional.empty());

        assertThat(new String(JsonLine.of(entry), StandardCharsets.UTF_8)).matches("[ -~]+\n");
    }

    @Test
    void a_long_address_is_cut() {
        api.delete("accounts/" + "x".repeat(5_000));

        assertThat(entry().address()).hasSize(1_000);
    }

    @Test
    void an_address_that_is_cut_within_a_character_is_logged_all_the_same() {
        batch(part("DELETE accounts/" + "x".repeat(975) + "\uD83D\uDE00 HTTP/1.1", ""));

        assertThat(entry().address()).hasSize(1_000);
        assertThat(text()).matches("[ -~]+\n");
    }

    private static Answer batch(String... parts) {
        return api.post("$batch", String.join("", parts) + "--b--\r\n", "Content-Type", "multipart/mixed; boundary=b");
    }

    private static String part(String head, String body) {
        return "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n" + head
                + "\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n";
    }

    private static String changeSet(String... requests) {
        return "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + String.join("", requests) + "--c--\r\n";
    }

    private static String named(int contentId, String head, String body) {
        return part(head, body).replace("--b\r\n", "--c\r\nContent-ID: " + contentId + "\r\n");
    }

    private static AuditEntry entry() {
        assertThat(ENTRIES).hasSize(1);
        return ENTRIES.get(0);
    }

    private static JsonNode line() {
        entry();
        return JsonMapper.shared().readTree(text());
    }

    private static String text() {
        return ENTRIES.stream()
                .map(entry -> new String(JsonLine.of(entry), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
