package dev.connections.benchmarks.contestant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.connections.application.access.Administrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** The issuer of the tokens that measured users sign in with. An object id is the id of its user. */
public final class TokenIssuer {

    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "api://connections";
    private static final int KEY_BITS = 2_048;
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final RSAKey key;
    private final Path keys;

    /** An issuer whose public key is in a file of that directory. */
    public TokenIssuer(Path directory) throws IOException {
        try {
            key = new RSAKeyGenerator(KEY_BITS).keyID("benchmark").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        keys = directory.resolve("keys.json");
        Files.writeString(keys, new JWKSet(key).toString());
    }

    /** The options that make a server believe these tokens. */
    public List<String> options() {
        return List.of(
                "--auth",
                "token",
                "--issuer",
                ISSUER,
                "--audience",
                AUDIENCE,
                "--jwks",
                keys.toString(),
                "--administrator",
                Administrator.USER.id().toString());
    }

    /** A token of a user, signed by RS256, good for half a day. */
    public String token(UUID user) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim("oid", user.toString())
                .expirationTime(Date.from(Instant.now().plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }
}
