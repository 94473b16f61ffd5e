package dev.connections.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
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

@DisplayName("A user with the privilege acts on behalf of another")
class ImpersonationTest {

    /** The header by which these clients say who they are. */
    private static final String AS = "As";

    private static final UUID KNOWN_BY = new UUID(0xa, 1);
    private static final UUID UNKNOWN = new UUID(9, 9);

    private static RunningWebApi api;

    private UUID ann;

    @BeforeAll
    static void start() {
        api = RunningWebApi.startFor(application -> headers -> headers.first(AS)
                .map(id -> Caller.of(new Principal.User(UUID.fromString(id))))
                .orElse(Administrator.CALLER));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
        ann = api.post("systemusers", "{\"fullname\":\"Ann\",\"azureactivedirectoryobjectid\":\"" + KNOWN_BY + "\"}")
                .entityId();
    }

    @Test
    void the_other_is_named_by_id() {
        assertThat(userId(api.get("WhoAmI", "MSCRMCallerID", ann.toString()))).isEqualTo(ann.toString());
    }

    @Test
    void the_other_is_named_by_object_id() {
        assertThat(userId(api.get("WhoAmI", "CallerObjectId", KNOWN_BY.toString())))
                .isEqualTo(ann.toString());
    }

    @Test
    void what_is_asked_on_behalf_of_another_is_limited_to_what_that_one_may() {
        api.store().withoutPrivileges(ann);

        assertThat(api.post("accounts", "{\"name\":\"x\"}", "MSCRMCallerID", ann.toString())
                        .errorCode())
                .isEqualTo("0x80040220");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSCRMCallerID", "CallerObjectId"})
    void a_caller_without_the_privilege_learns_nothing_of_the_named_user(String header) {
        for (UUID named : new UUID[] {Administrator.USER.id(), UNKNOWN, KNOWN_BY}) {
            Answer answer = api.get("WhoAmI", AS, UNKNOWN.toString().replace('9', '8'), header, named.toString());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errorCode()).isEqualTo("0x8004a110");
        }
    }

    @Test
    void the_administrator_is_not_changed_on_its_behalf() {
        String administrator = "systemusers(" + Administrator.USER + ")";
        api.post(
                "GrantAccess",
                "{\"Target\":{\"@odata.id\":\"" + administrator
                        + "\"},\"PrincipalAccess\":{\"AccessMask\":\"WriteAccess\","
                        + "\"Principal\":{\"@odata.id\":\"systemusers(" + ann + ")\"}}}");

        Answer answer = api.patch(
                administrator,
                "{\"azureactivedirectoryobjectid\":\"" + UNKNOWN + "\"}",
                AS,
                ann.toString(),
                "MSCRMCallerID",
                Administrator.USER.toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("0x80048405");
    }

    @Test
    void a_refusal_names_the_other_as_the_request_does() {
        Answer answer =
                api.get("WhoAmI", AS, UNKNOWN.toString().replace('9', '8'), "CallerObjectId", KNOWN_BY.toString());

        assertThat(answer.errorMessage()).contains(KNOWN_BY.toString()).doesNotContain(ann.toString());
    }

    @Test
    void acting_for_oneself_needs_no_privilege() {
        assertThat(userId(api.get("WhoAmI", AS, ann.toString(), "MSCRMCallerID", ann.toString())))
                .isEqualTo(ann.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSCRMCallerID", "CallerObjectId"})
    void an_unknown_user_cannot_be_impersonated(String header) {
        Answer answer = api.get("WhoAmI", header, UNKNOWN.toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("0x8004049e");
        assertThat(answer.errorMessage()).contains(UNKNOWN.toString());
    }

    @Test
    void a_disabled_user_cannot_be_impersonated() {
        api.patch("systemusers(" + ann + ")", "{\"isdisabled\":true}");

        Answer answer = api.get("WhoAmI", "MSCRMCallerID", ann.toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("0x8004a112");
    }

    @Test
    void a_header_without_an_id_is_refused() {
        Answer answer = api.get("WhoAmI", "MSCRMCallerID", "Ann");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).startsWith("MSCRMCallerID is 'Ann'");
    }

    @Test
    void two_headers_at_once_are_refused() {
        assertThat(api.get("WhoAmI", "MSCRMCallerID", ann.toString(), "CallerObjectId", KNOWN_BY.toString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_request_within_a_batch_says_so_itself() {
        String answer = batch("MSCRMCallerID: " + ann + "\r\n");

        assertThat(answer).contains("\"UserId\":\"" + ann + "\"");
    }

    @Test
    void a_request_of_a_batch_inherits_the_impersonated_user_of_the_batch() {
        assertThat(batch("", "MSCRMCallerID", ann.toString())).contains("\"UserId\":\"" + ann + "\"");
    }

    @Test
    void what_a_request_within_a_batch_says_counts_more_than_what_the_batch_says() {
        String administrator = Administrator.USER.id().toString();

        assertThat(batch("MSCRMCallerID: " + administrator + "\r\n", "MSCRMCallerID", ann.toString()))
                .contains("\"UserId\":\"" + administrator + "\"");
    }

    private static String batch(String headers, String... ofTheBatch) {
        String body = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                + "GET WhoAmI HTTP/1.1\r\n" + headers + "\r\n\r\n--b--\r\n";
        String[] all = new String[ofTheBatch.length + 2];
        all[0] = "Content-Type";
        all[1] = "multipart/mixed; boundary=b";
        System.arraycopy(ofTheBatch, 0, all, 2, ofTheBatch.length);
        return api.post("$batch", body, all).body();
    }

    private static String userId(Answer answer) {
        return answer.json().get("UserId").stringValue();
    }
}
