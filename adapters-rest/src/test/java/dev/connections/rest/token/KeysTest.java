package dev.connections.rest.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.Issuer;
import dev.connections.rest.fixture.KeyServer;
import dev.connections.rest.fixture.LogLines;
import dev.connections.rest.fixture.RunningWebApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An issuer may change its keys")
class KeysTest {

    private static final UUID ADMINISTRATOR = new UUID(0xad, 1);
    private static final Issuer TODAY = Issuer.withKey("today");
    private static final Issuer TOMORROW = Issuer.withKey("tomorrow");

    @TempDir
    private Path directory;

    @Test
    void keys_at_an_address_are_fetched_once_until_a_token_has_a_new_one() {
        try (KeyServer keys = KeyServer.with(TODAY.publicKeys());
                RunningWebApi api = apiWithKeysAt(keys.address())) {
            assertThat(status(api, TODAY)).isEqualTo(200);
            assertThat(status(api, TODAY)).isEqualTo(200);
            assertThat(keys.requests()).isEqualTo(1);

            keys.change(TOMORROW.publicKeys());

            assertThat(status(api, TOMORROW)).isEqualTo(200);
            assertThat(keys.requests()).isEqualTo(2);
            assertThat(status(api, TODAY)).isEqualTo(401);
        }
    }

    @Test
    void tokens_with_made_up_keys_do_not_make_us_ask_the_issuer_all_the_time() {
        try (KeyServer keys = KeyServer.with(TODAY.publicKeys());
                RunningWebApi api = apiWithKeysAt(keys.address())) {
            for (int made = 0; made < 5; made++) {
                assertThat(status(api, TOMORROW)).isEqualTo(401);
            }

            assertThat(keys.requests()).isLessThanOrEqualTo(2);
            assertThat(status(api, TODAY)).isEqualTo(200);
        }
    }

    @Test
    void keys_in_a_file_are_read_again_when_it_has_changed() throws IOException {
        Path file = Files.writeString(directory.resolve("keys.json"), TODAY.publicKeys());
        try (RunningWebApi api = apiWithKeysAt(file.toUri())) {
            assertThat(status(api, TODAY)).isEqualTo(200);

            Files.delete(file);
            Files.writeString(file, TOMORROW.publicKeys());

            assertThat(status(api, TOMORROW)).isEqualTo(200);
            assertThat(status(api, TODAY)).isEqualTo(401);
        }
    }

    @Test
    void while_the_issuer_cannot_be_reached_sign_ins_fail_and_the_server_runs_on() {
        KeyServer gone = KeyServer.with(TODAY.publicKeys());
        gone.close();
        try (RunningWebApi api = apiWithKeysAt(gone.address());
                LogLines log = LogLines.of("dev.connections.rest.token")) {
            for (int attempt = 0; attempt < 4; attempt++) {
                Answer answer = who(api, TODAY);

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.errorCode()).isEqualTo("0x80040216");
                assertThat(answer.errorMessage()).startsWith("Your token cannot be verified just now");
            }
            assertThat(log.texts())
                    .hasSize(4)
                    .allMatch(line -> line.startsWith("Tokens cannot be verified, so all sign-ins fail: "));
            assertThat(api.get("WhoAmI").status()).isEqualTo(401);
        }
    }

    @Test
    void without_its_key_file_the_server_refuses_all_tokens_until_the_file_is_back() throws IOException {
        Path file = directory.resolve("keys.json");
        try (RunningWebApi api = apiWithKeysAt(file.toUri())) {
            assertThat(status(api, TODAY)).isEqualTo(503);

            Files.writeString(file, TODAY.publicKeys());

            assertThat(status(api, TODAY)).isEqualTo(200);
        }
    }

    private static RunningWebApi apiWithKeysAt(URI address) {
        TokenRules rules = new TokenRules(
                Issuer.NAME, Set.of(Issuer.AUDIENCE), address, TokenRules.ALGORITHMS, TokenRules.USER_CLAIM);
        RunningWebApi api = RunningWebApi.startFor(application ->
                TokenAuthentication.by(rules, application.signIn(), Provisioning.REFUSED, Optional.empty()));
        api.forgetEverything();
        api.application().installation().appoint(ADMINISTRATOR);
        return api;
    }

    private static int status(RunningWebApi api, Issuer issuer) {
        return who(api, issuer).status();
    }

    private static Answer who(RunningWebApi api, Issuer issuer) {
        return api.get("WhoAmI", "Authorization", "Bearer " + issuer.token(ADMINISTRATOR));
    }
}
