package dev.connections.rest.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.connections.application.signin.Provisioning;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.Issuer;
import dev.connections.rest.fixture.LogLines;
import dev.connections.rest.fixture.RunningWebApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Users sign in by tokens")
class TokenSignInTest {

    private static final UUID ADMINISTRATOR = new UUID(0xad, 1);
    private static final UUID ANN = new UUID(0xa, 1);
    private static final UUID STRANGER = new UUID(0xf, 1);

    private static final Issuer ISSUER = Issuer.withKey("one");
    private static final Issuer IMPOSTOR = Issuer.withKey("one");
    private static final Instant HOURS_AGO = Instant.now().minusSeconds(7_200);

    @TempDir
    private static Path directory;

    private static TokenRules rules;
    private static RunningWebApi api;

    private UUID ann;
    private LogLines log;

    /** A token that is refused, and what the log says of it. */
    private record Refused(String of, Supplier<String> token, String reason) {
        @Override
        public String toString() {
            return of;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        Path keys = Files.writeString(directory.resolve("keys.json"), ISSUER.publicKeys());
        rules = new TokenRules(
                Issuer.NAME, Set.of(Issuer.AUDIENCE), keys.toUri(), List.of("RS256", "ES256"), TokenRules.USER_CLAIM);
        api = RunningWebApi.startFor(application -> TokenAuthentication.by(
                rules, application.signIn(), Provisioning.REFUSED, Optional.of(URI.create("https://login.example/"))));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
        api.application().installation().appoint(ADMINISTRATOR);
        ann = api.post(
                        "systemusers",
                        "{\"fullname\":\"Ann\",\"azureactivedirectoryobjectid\":\"" + ANN + "\"}",
                        bearing(ISSUER.token(ADMINISTRATOR)))
                .entityId();
        log = LogLines.of("dev.connections.rest.token");
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void the_user_is_the_one_with_the_object_id_of_the_token() {
        Answer answer = api.get("WhoAmI", bearing(ISSUER.token(ANN)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("UserId").stringValue()).isEqualTo(ann.toString());
    }

    @Test
    void the_appointed_administrator_is_the_administrator() {
        assertThat(api.get("WhoAmI", bearing(ISSUER.token(ADMINISTRATOR))).body())
                .contains("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void a_request_without_a_token_is_answered_with_where_to_sign_in() {
        Answer answer = api.get("WhoAmI");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("0x80044302");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer authorization_uri=\"https://login.example/\"");
    }

    @Test
    void credentials_of_another_kind_are_no_token() {
        assertThat(api.get("WhoAmI", "Authorization", "Basic YW5uOnNlY3JldA==").errorCode())
                .isEqualTo("0x80044302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scp", "scope", "roles"})
    void one_of_the_permissions_that_the_server_asks_for_suffices(String claim) {
        Object given = claim.equals("roles") ? List.of("Other", "Connections.Use") : "openid Connections.Use";

        try (RunningWebApi asking = askingFor("Connections.Use", "Connections.All")) {
            assertThat(asking.get("WhoAmI", bearing(ISSUER.token(ANN, claims -> claims.claim(claim, given))))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "Connections.UseLess", ""})
    void a_token_without_any_permission_that_the_server_asks_for_is_refused(String given) {
        try (RunningWebApi asking = askingFor("Connections.Use", "Connections.All")) {
            Answer answer = asking.get("WhoAmI", bearing(ISSUER.token(ANN, claims -> claims.claim("scp", given))));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errorCode()).isEqualTo("0x80048306");
            assertThat(answer.errorMessage()).contains("Connections.All, Connections.Use");
            assertThat(answer.header("WWW-Authenticate"))
                    .isEqualTo("Bearer authorization_uri=\"https://login.example/\", error=\"insufficient_scope\"");
        }
    }

    private static RunningWebApi askingFor(String... permissions) {
        return RunningWebApi.startFor(application -> TokenAuthentication.by(
                rules.withPermissions(Set.of(permissions)),
                application.signIn(),
                Provisioning.WELCOME,
                Optional.of(URI.create("https://login.example/"))));
    }

    @Test
    void the_log_has_no_line_that_a_token_wrote() {
        JWSHeader forged = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("x\r\n2026-01-01 INFO Sign-in of the administrator\u001b[2J"))
                .build();

        api.get("WhoAmI", bearing(forged.toBase64URL() + ".e30.c2ln"));

        assertThat(log.texts()).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void the_reason_is_in_the_log_and_not_in_the_answer(Refused refused) {
        String token = refused.token().get();

        Answer answer = api.get("WhoAmI", bearing(token));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("0x8004a100");
        assertThat(answer.errorMessage())
                .isEqualTo("The token is not accepted. Sign in anew; if that does not help, the"
                        + " server's log says why.");
        assertThat(answer.header("WWW-Authenticate")).endsWith("error=\"invalid_token\"");
        assertThat(log.texts()).singleElement().asString().contains(refused.reason());
        assertThat(String.join("\n", log.texts())).doesNotContain(token.substring(token.length() / 2));
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused(
                        "one that has expired",
                        () -> ISSUER.token(ANN, claims -> claims.expirationTime(Date.from(HOURS_AGO))),
                        "Expired JWT"),
                new Refused(
                        "one that never expires",
                        () -> ISSUER.token(ANN, claims -> claims.expirationTime(null)),
                        "missing required claims: [exp]"),
                new Refused(
                        "one that does not hold yet",
                        () -> ISSUER.token(
                                ANN,
                                claims -> claims.notBeforeTime(
                                        Date.from(Instant.now().plusSeconds(300)))),
                        "before use time"),
                new Refused("an unsigned one", () -> ISSUER.unsignedToken(ANN), "Unsecured"),
                new Refused(
                        "one that was signed with the public key",
                        () -> ISSUER.tokenSignedWithThePublicKey(ANN),
                        "Another algorithm expected"),
                new Refused(
                        "one that was signed in a way that is not allowed",
                        () -> ISSUER.token(ANN, JWSAlgorithm.PS256),
                        "Another algorithm expected"),
                new Refused(
                        "one of another issuer, with a key of the same name",
                        () -> IMPOSTOR.token(ANN),
                        "Invalid signature"),
                new Refused(
                        "one that was signed with an unknown key",
                        () -> Issuer.withKey("another").token(ANN),
                        "no matching key(s) found"),
                new Refused(
                        "one for another audience",
                        () -> ISSUER.token(ANN, claims -> claims.audience("api://another")),
                        "aud claim rejected (iss https://issuer.example/v2.0, aud [api://another]"),
                new Refused(
                        "one of another issuer",
                        () -> ISSUER.token(ANN, claims -> claims.issuer("https://another.example")),
                        "iss claim value rejected (iss https://another.example,"),
                new Refused(
                        "one without an object id",
                        () -> ISSUER.token(ANN, claims -> claims.claim("oid", null)),
                        "its claim 'oid' is absent"),
                new Refused("garbage", () -> "to.be.or-not-to-be", "it is no JSON Web Token"),
                new Refused("one that was tampered with", TokenSignInTest::tampered, "Invalid signature"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void whatever_is_sent_as_a_token_is_refused_and_does_no_harm(String token) {
        Answer answer = api.get("WhoAmI", "Authorization", "Bearer " + token);

        assertThat(answer.errorCode()).isEqualTo("0x8004a100");
        assertThat(answer.status()).isEqualTo(401);
    }

    static Stream<String> oddities() {
        return Stream.of(
                ".",
                "..",
                "...",
                "....",
                "x".repeat(20_000),
                "ä.ö.ü",
                of("null", "{}"),
                of("[]", "[]"),
                of("{\"alg\":\"RS256\",\"kid\":\"one\"}", "null"),
                of("{\"alg\":\"RS256\",\"kid\":\"one\"}", ""),
                of("{}", "{}"),
                of("{\"alg\":null}", "{}"),
                of("{\"alg\":5}", "{}"),
                of("{\"alg\":\"RS256\",\"kid\":5}", "{}"),
                of("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1}", "{}"),
                of("{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}", "{}"),
                of("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/\",\"kid\":\"one\"}", "{}"),
                of("{\"alg\":\"ES256\",\"kid\":\"one\"}", "{\"exp\":\"never\"}"),
                of("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}", "{}"),
                of("[".repeat(9_000), "{}"),
                of("{\"alg\":\"RS256\",\"x\":" + "[".repeat(9_000) + "}", "{}"),
                of("{\"alg\":\"RS256\",\"kid\":\"one\"}", "{\"a\":".repeat(3_000)));
    }

    private static String of(String header, String payload) {
        return Stream.of(header, payload, "signature")
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** What Ann's token says of Ann, replaced by what another says of the administrator. */
    private static String tampered() {
        String[] parts = ISSUER.token(ANN).split("\\.");
        String payload = IMPOSTOR.token(ADMINISTRATOR).split("\\.")[1];
        return parts[0] + "." + payload + "." + parts[2];
    }

    @Test
    void a_clock_may_be_a_minute_slow() {
        String token = ISSUER.token(
                ANN, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30))));

        assertThat(api.get("WhoAmI", bearing(token)).status()).isEqualTo(200);
    }

    @Test
    void a_bearer_who_is_not_a_user_is_refused() {
        Answer answer = api.get("WhoAmI", bearing(ISSUER.token(STRANGER)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("0x80040277");
        assertThat(answer.body()).doesNotContain(STRANGER.toString());
        assertThat(log.texts()).singleElement().asString().contains(STRANGER.toString());
    }

    @Test
    void a_disabled_user_is_refused_from_then_on() {
        String token = ISSUER.token(ANN);
        assertThat(api.get("WhoAmI", bearing(token)).status()).isEqualTo(200);

        api.patch("systemusers(" + ann + ")", "{\"isdisabled\":true}", bearing(ISSUER.token(ADMINISTRATOR)));

        Answer answer = api.get("WhoAmI", bearing(token));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("0x8004a112");
        assertThat(log.texts()).singleElement().asString().contains("is disabled");
    }

    private static String[] bearing(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
