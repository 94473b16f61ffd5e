package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Users are recognised by what administrators say of them")
class UserIdentitiesTest {

    private static final UUID KNOWN_BY = new UUID(0xa, 1);
    private static final String ANN = """
            {"fullname":"Ann","azureactivedirectoryobjectid":"%s","domainname":"ann@clinic.example",
             "internalemailaddress":"ann@mail.example"}""".formatted(KNOWN_BY);

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
    void a_user_shows_the_identity_it_was_made_with() {
        Answer row = api.get("systemusers(" + ann() + ")");

        assertThat(row.json().get("azureactivedirectoryobjectid").stringValue()).isEqualTo(KNOWN_BY.toString());
        assertThat(row.json().get("isdisabled").booleanValue()).isFalse();
        assertThat(row.json().get("domainname").stringValue()).isEqualTo("ann@clinic.example");
        assertThat(row.json().get("internalemailaddress").stringValue()).isEqualTo("ann@mail.example");
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        UUID ann = ann();

        api.patch("systemusers(" + ann + ")", "{\"isdisabled\":true,\"domainname\":null}");

        Answer row = api.get("systemusers(" + ann + ")");
        assertThat(row.json().get("isdisabled").booleanValue()).isTrue();
        assertThat(row.json().get("domainname").isNull()).isTrue();
        assertThat(row.json().get("azureactivedirectoryobjectid").stringValue()).isEqualTo(KNOWN_BY.toString());
        assertThat(row.json().get("fullname").stringValue()).isEqualTo("Ann");
    }

    @Test
    void a_user_may_be_made_by_its_id_with_its_identity() {
        String user = "systemusers(" + new UUID(7, 7) + ")";

        assertThat(api.patch(user, ANN).status()).isEqualTo(204);

        assertThat(api.get(user).json().get("domainname").stringValue()).isEqualTo("ann@clinic.example");
    }

    @Test
    void no_two_users_are_known_by_one_object_id() {
        ann();

        Answer second = api.post("systemusers", ANN);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.errorCode()).isEqualTo("0x80040237");
    }

    @Test
    void a_user_may_be_given_its_own_object_id_again() {
        UUID ann = ann();

        assertThat(api.patch("systemusers(" + ann + ")", ANN).status()).isEqualTo(204);
    }

    @Test
    void what_is_shared_with_the_disabled_stays_shared() {
        UUID ann = ann();
        UUID account = api.account("Fabrikam");
        share("accounts(" + account + ")", "ReadAccess", ann);

        api.patch("systemusers(" + ann + ")", "{\"isdisabled\":true}");

        assertThat(api.get("RetrieveSharedPrincipalsAndAccess(Target=@t)?@t="
                                + encoded("{\"@odata.id\":\"accounts(" + account + ")\"}"))
                        .body())
                .contains(ann.toString());
    }

    @Test
    void the_administrator_cannot_be_disabled() {
        Answer answer = api.patch("systemusers(" + Administrator.USER + ")", "{\"isdisabled\":true}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).startsWith("isdisabled cannot be true for the administrator");
    }

    @Test
    void only_the_administrator_changes_its_own_identity() {
        UUID ann = ann();
        String administrator = "systemusers(" + Administrator.USER + ")";
        share(administrator, "WriteAccess", ann);

        for (String change : new String[] {
            "{\"fullname\":\"Boss\"}",
            "{\"azureactivedirectoryobjectid\":\"" + new UUID(0xb, 1) + "\"}",
            "{\"businessunitid@odata.bind\":\"businessunits(" + Administrator.ROOT.id() + ")\"}"
        }) {
            Answer answer = api.patch(administrator, change, "MSCRMCallerID", ann.toString());

            assertThat(answer.status()).as(change).isEqualTo(403);
            assertThat(answer.errorCode()).as(change).isEqualTo("0x80048405");
        }
    }

    @Test
    void only_users_have_an_identity() {
        assertThat(api.post("contacts", "{\"fullname\":\"Ann\",\"isdisabled\":true}")
                        .errorCode())
                .isEqualTo("0x80048d19");
    }

    @Test
    void a_domain_name_has_its_limit() {
        assertThat(api.post("systemusers", "{\"domainname\":\"" + "x".repeat(1_025) + "\"}")
                        .errorCode())
                .isEqualTo("0x80044331");
    }

    private static void share(String row, String right, UUID user) {
        api.post(
                "GrantAccess",
                "{\"Target\":{\"@odata.id\":\"" + row + "\"},\"PrincipalAccess\":{\"AccessMask\":\"" + right
                        + "\",\"Principal\":{\"@odata.id\":\"systemusers(" + user + ")\"}}}");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static UUID ann() {
        return api.post("systemusers", ANN).entityId();
    }
}
