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
import dev.connections.application.signin.Provisioning;
import dev.connections.rest.token.TokenRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that believes an issuer. */
class IssuerSignInTest {

    private static final String ISSUER = "https://login.example/v2.0";
    private static final String AUDIENCE = "api://connections";
    private static final UUID ANN = new UUID(0xa, 1);
    private static final UUID BEN = new UUID(0xb, 1);

    @TempDir
    private Path directory;

    private ECKey key;
    private ServerSettings settings;

    @BeforeEach
    void believeTheIssuer() throws JOSEException, IOException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        Path keys = Files.writeString(directory.resolve("keys.json"), new JWKSet(key.toPublicJWK()).toString());
        settings = ServerSettings.defaults()
                .withPort(0)
                .withDataDirectory(directory.resolve("data"))
                .with(new AuthenticationMode.Tokens(
                        new TokenRules(ISSUER, Set.of(AUDIENCE), keys.toUri(), TokenRules.ALGORITHMS, "oid"),
                        Provisioning.WELCOME,
                        Optional.of(URI.create("https://login.example/authorize")),
                        Optional.of(ANN)));
    }

    @Test
    void the_settings_name_the_administrator_and_other_users_are_themselves() throws JOSEException {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(who(server, token(ANN)).body()).contains("00000000-0000-4000-8000-000000000001");
            assertThat(who(server, token(BEN)).statusCode()).isEqualTo(200);
            assertThat(who(server, token(BEN)).body()).doesNotContain("00000000-0000-4000-8000-000000000001");
        }
    }

    @Test
    void users_are_known_after_a_restart() throws JOSEException {
        String before;
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            before = who(server, token(BEN)).body().replaceAll("http://[^/]+/", "");
        }

        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(who(server, token(BEN)).body().replaceAll("http://[^/]+/", ""))
                    .isEqualTo(before);
        }
    }

    @Test
    void requests_without_a_token_are_refused() {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            HttpResponse<String> answer = Http.get(server.baseAddress().resolve("connections"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer authorization_uri=\"https://login.example/authorize\"");
        }
    }

    private String token(UUID objectId) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .claim("oid", objectId.toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static HttpResponse<String> who(ConnectionsServer server, String token) {
        return Http.get(server.baseAddress().resolve("WhoAmI"), "Authorization", "Bearer " + token);
    }
}
