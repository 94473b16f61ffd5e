package dev.connections.rest.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.Issuer;
import dev.connections.rest.fixture.RunningWebApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With provisioning, the first token creates a user")
class ProvisioningTest {

    private static final UUID ADMINISTRATOR = new UUID(0xad, 1);
    private static final UUID CLEO = new UUID(0xc, 1);
    private static final Issuer ISSUER = Issuer.withKey("one");

    private RunningWebApi api;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        Path keys = Files.writeString(directory.resolve("keys.json"), ISSUER.publicKeys());
        TokenRules rules = new TokenRules(
                Issuer.NAME, Set.of(Issuer.AUDIENCE), keys.toUri(), TokenRules.ALGORITHMS, TokenRules.USER_CLAIM);
        api = RunningWebApi.startFor(application ->
                TokenAuthentication.by(rules, application.signIn(), Provisioning.WELCOME, Optional.empty()));
        api.forgetEverything();
        api.application().installation().appoint(ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_user_gets_the_name_in_the_token() {
        UUID cleo = signIn(ISSUER.token(
                CLEO,
                claims -> claims.claim("name", "Cleo Katz")
                        .claim("preferred_username", "cleo@clinic.example")
                        .claim("email", "cleo@mail.example")));

        Answer row = api.get("systemusers(" + cleo + ")", bearing(ISSUER.token(ADMINISTRATOR)));

        assertThat(row.json().get("fullname").stringValue()).isEqualTo("Cleo Katz");
        assertThat(row.json().get("domainname").stringValue()).isEqualTo("cleo@clinic.example");
        assertThat(row.json().get("internalemailaddress").stringValue()).isEqualTo("cleo@mail.example");
        assertThat(row.json().get("azureactivedirectoryobjectid").stringValue()).isEqualTo(CLEO.toString());
        assertThat(row.json().get("isdisabled").booleanValue()).isFalse();
    }

    @Test
    void the_next_token_stands_for_the_same_user() {
        assertThat(signIn(ISSUER.token(CLEO))).isEqualTo(signIn(ISSUER.token(CLEO)));
    }

    @Test
    void a_claim_that_is_too_long_is_left_out() {
        UUID cleo = signIn(ISSUER.token(
                CLEO, claims -> claims.claim("name", "x".repeat(1_001)).claim("email", "x".repeat(101))));

        assertThat(api.get("systemusers(" + cleo + ")", bearing(ISSUER.token(ADMINISTRATOR)))
                        .json()
                        .get("fullname")
                        .stringValue())
                .isEqualTo(CLEO.toString());
    }

    @Test
    void a_new_user_may_create_nothing() {
        api.store().withoutPrivileges(signIn(ISSUER.token(CLEO)));

        assertThat(api.post("accounts", "{\"name\":\"x\"}", bearing(ISSUER.token(CLEO)))
                        .errorCode())
                .isEqualTo("0x80040220");
    }

    private UUID signIn(String token) {
        return UUID.fromString(
                api.get("WhoAmI", bearing(token)).json().get("UserId").stringValue());
    }

    private static String[] bearing(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
