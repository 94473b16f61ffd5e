package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.signin.Provisioning;
import dev.connections.rest.token.TokenRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of signing in, and what comes of it. */
class AuthenticationOptionsTest {

    private static final String ISSUER = "https://login.example/v2.0";
    private static final String KEYS = "https://login.example/keys";
    private static final UUID ANN = new UUID(0xa, 1);

    private static final String[] TOKENS = {
        "serve", "--auth", "token", "--issuer", ISSUER, "--audience", "api://connections", "--jwks", KEYS
    };

    private final List<ServerSettings> served = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();

    @Test
    void tokens_need_no_more_than_an_issuer_an_audience_and_keys() {
        assertThat(say(TOKENS)).isZero();

        assertThat(authenticationMode())
                .isEqualTo(new AuthenticationMode.Tokens(
                        new TokenRules(
                                ISSUER,
                                Set.of("api://connections"),
                                URI.create(KEYS),
                                List.of(
                                        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384",
                                        "ES512"),
                                "oid"),
                        Provisioning.REFUSED,
                        Optional.of(URI.create(ISSUER)),
                        Optional.empty()));
    }

    @Test
    void everything_can_be_given_by_the_environment() {
        environment = Map.of(
                "CONNECTIONS_HOST", "0.0.0.0",
                "CONNECTIONS_AUTH", "token",
                "CONNECTIONS_ISSUER", ISSUER,
                "CONNECTIONS_AUDIENCE", "one,two",
                "CONNECTIONS_JWKS", KEYS,
                "CONNECTIONS_TOKEN_ALGORITHMS", "ES256,RS256",
                "CONNECTIONS_USER_CLAIM", "sub",
                "CONNECTIONS_CREATE_USERS", "true",
                "CONNECTIONS_ADMINISTRATOR", ANN.toString(),
                "CONNECTIONS_AUTHORIZATION_URI", "https://login.example/authorize");

        assertThat(say("serve")).isZero();

        assertThat(authenticationMode())
                .isEqualTo(new AuthenticationMode.Tokens(
                        new TokenRules(
                                ISSUER, Set.of("one", "two"), URI.create(KEYS), List.of("ES256", "RS256"), "sub"),
                        Provisioning.WELCOME,
                        Optional.of(URI.create("https://login.example/authorize")),
                        Optional.of(ANN)));
    }

    @Test
    void keys_may_be_in_a_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("keys.json"), "{\"keys\":[]}");

        say("serve", "--auth", "token", "--issuer", "us", "--audience", "us", "--jwks", file.toString());

        assertThat(authenticationMode())
                .isInstanceOfSatisfying(
                        AuthenticationMode.Tokens.class,
                        tokens -> assertThat(tokens.rules().keys()).isEqualTo(file.toUri()));
    }

    @Test
    void with_tokens_the_server_may_be_reached_from_elsewhere() {
        say(with("--host", "0.0.0.0"));

        assertThat(served)
                .singleElement()
                .extracting(settings -> settings.listening().host())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void development_is_for_this_machine_only() {
        assertThat(say("serve", "--auth", "development", "--host", "0.0.0.0")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--host 0.0.0.0: without --auth token");
    }

    @Test
    void in_development_there_may_be_another_administrator() {
        say("serve", "--auth", "development", "--administrator", ANN.toString());

        assertThat(authenticationMode()).isEqualTo(new AuthenticationMode.Development(Optional.of(ANN)));
    }

    @ParameterizedTest
    @CsvSource({
        "--issuer, https://login.example",
        "--audience, us",
        "--jwks, https://login.example/keys",
        "--administrator, 00000000-0000-0000-0000-00000000000a",
        "--create-users, true",
        "--user-claim, sub",
        "--token-algorithms, ES256",
        "--authorization-uri, https://login.example"
    })
    void an_option_of_tokens_without_sign_in_is_refused(String option, String value) {
        assertThat(say("serve", option + "=" + value)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith(option + " would mean nothing with --auth none")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--issuer", "--jwks"})
    void what_is_missing_is_named(String option) {
        String[] without = Stream.of(TOKENS)
                .filter(word -> !word.equals(option) && !word.equals(option.equals("--issuer") ? ISSUER : KEYS))
                .toArray(String[]::new);

        assertThat(say(without)).isEqualTo(2);

        assertThat(err.toString()).startsWith("--auth token needs " + option).hasLineCount(1);
    }

    @Test
    void an_audience_is_needed() {
        assertThat(say("serve", "--auth", "token", "--issuer", ISSUER, "--jwks", KEYS))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("--auth token: the audience is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS257"})
    void a_way_of_signing_that_others_could_use_is_refused(String algorithm) {
        assertThat(say(with("--token-algorithms", algorithm))).isEqualTo(2);

        assertThat(err.toString()).contains("'" + algorithm + "' is not a way of signing that can be believed");
    }

    @Test
    void keys_somewhere_else_than_at_an_address_or_in_a_file_are_refused() {
        assertThat(say("serve", "--auth", "token", "--issuer", "i", "--audience", "a", "--jwks", "ftp://x/keys"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("'ftp://x/keys' is no address of keys");
    }

    @Test
    void a_key_file_that_is_not_there_is_refused() {
        assertThat(say("serve", "--auth", "token", "--issuer", "i", "--audience", "a", "--jwks", "no-such-file"))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("--jwks no-such-file: the file cannot be read");
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(TOKENS), Stream.of(more)).toArray(String[]::new);
    }

    private AuthenticationMode authenticationMode() {
        assertThat(err).hasToString("");
        return served.get(0).authenticationMode();
    }

    private int say(String... words) {
        return ConnectionsCommand.commandLine(environment, served::add, () -> {})
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
