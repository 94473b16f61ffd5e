package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options about signing in change in a started server. */
class StartedSignInTest {

    private static final String ISSUER = "https://login.example/v2.0";
    private static final String AUDIENCE = "api://connections";
    private static final String ADMINISTRATOR_ROW = "00000000-0000-4000-8000-000000000001";
    private static final UUID ANN = new UUID(0xa, 1);

    @TempDir
    private Path directory;

    private ECKey key;
    private Path keys;

    @BeforeEach
    void makeKeys() throws JOSEException, IOException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        keys = Files.writeString(directory.resolve("keys.json"), new JWKSet(key.toPublicJWK()).toString());
    }

    @Test
    @ShowsOption({"--auth", "token --user", "token --data-dir"})
    void the_token_command_lets_users_in_where_development_tokens_are_asked_for() {
        Path data = directory.resolve("data");
        try (StartedServer server = StartedServer.serve(data, "--auth", "development")) {
            String token = StartedServer.token("--user", "System Administrator", "--data-dir", data.toString());

            assertThat(server.get("WhoAmI").statusCode()).isEqualTo(401);
            assertThat(as(token, server).body()).contains(ADMINISTRATOR_ROW);
        }
    }

    @Test
    @ShowsOption("--refused-sign-ins-per-window")
    void tokens_from_an_address_are_no_longer_looked_at_when_so_many_were_refused() {
        try (StartedServer server = StartedServer.serve(
                directory.resolve("data"), "--auth", "development", "--refused-sign-ins-per-window", "1")) {
            assertThat(as("garbled", server).statusCode()).isEqualTo(401);
            assertThat(as("garbled", server).statusCode()).isEqualTo(429);
        }
    }

    @Test
    @ShowsOption({"--issuer", "--audience", "--jwks", "--administrator"})
    void tokens_of_the_issuer_for_the_audience_are_believed_and_one_bearer_is_the_administrator() throws JOSEException {
        try (StartedServer server = believing("--administrator", ANN.toString())) {
            assertThat(as(token(ISSUER, AUDIENCE, "oid"), server).body()).contains(ADMINISTRATOR_ROW);
            assertThat(as(token("https://elsewhere.example", AUDIENCE, "oid"), server)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(as(token(ISSUER, "api://others", "oid"), server).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    @ShowsOption("--token-algorithms")
    void tokens_that_are_signed_by_other_algorithms_are_refused() throws JOSEException {
        try (StartedServer server = believing("--administrator", ANN.toString(), "--token-algorithms", "RS256")) {
            assertThat(as(token(ISSUER, AUDIENCE, "oid"), server).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @ShowsOption("--user-claim")
    void the_object_id_of_a_user_is_in_the_claim_that_is_named() throws JOSEException {
        try (StartedServer server = believing("--administrator", ANN.toString(), "--user-claim", "sub")) {
            assertThat(as(token(ISSUER, AUDIENCE, "sub"), server).body()).contains(ADMINISTRATOR_ROW);
        }
    }

    @Test
    @ShowsOption("--token-permissions")
    void tokens_without_a_permission_that_is_named_are_refused() throws JOSEException {
        try (StartedServer server =
                believing("--administrator", ANN.toString(), "--token-permissions", "connections.read")) {
            assertThat(as(token(ISSUER, AUDIENCE, "oid"), server).statusCode()).isIn(401, 403);
        }
    }

    @Test
    @ShowsOption("--create-users")
    void bearers_who_are_not_users_yet_are_provisioned() throws JOSEException {
        try (StartedServer server = believing("--create-users")) {
            assertThat(as(token(ISSUER, AUDIENCE, "oid"), server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @ShowsOption("--authorization-uri")
    void clients_without_a_token_are_answered_with_where_to_sign_in() {
        try (StartedServer server = believing("--authorization-uri", "https://login.example/authorize")) {
            assertThat(server.get("WhoAmI").headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).contains("https://login.example/authorize"));
        }
    }

    private StartedServer believing(String... options) {
        String[] issuer = {"--auth", "token", "--issuer", ISSUER, "--audience", AUDIENCE, "--jwks", keys.toString()};
        return StartedServer.serve(
                directory.resolve("data"),
                Stream.of(issuer, options).flatMap(Stream::of).toArray(String[]::new));
    }

    private String token(String issuer, String audience, String claim) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .claim(claim, ANN.toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static HttpResponse<String> as(String token, StartedServer server) {
        return server.get("WhoAmI", "Authorization", "Bearer " + token);
    }
}
