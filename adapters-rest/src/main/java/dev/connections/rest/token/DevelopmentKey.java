package dev.connections.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.secret.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private key in a file, and tokens made with it: a person who can read the file can sign in as any user. It is for
 * development: tokens for different users, without an identity provider.
 */
public final class DevelopmentKey {

    /** How long its tokens hold. */
    public static final Duration VALIDITY = Duration.ofHours(12);

    /** The claim that names a user who is not named by an object id. */
    static final String NAME = "preferred_username";

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentKey.class);

    private static final String ISSUER = "connections-development";
    private static final String AUDIENCE = "connections";

    private final ECKey key;

    private DevelopmentKey(ECKey key) {
        this.key = key;
    }

    /**
     * The key in that file. When there is none yet it is made, for its owner's eyes only.
     *
     * @throws UncheckedIOException when the file cannot be read or made
     * @throws IllegalArgumentException when it holds something else, or others may read it
     */
    public static DevelopmentKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                PrivateFile.writeNew(file, generated().toJSONString());
                LOG.info("Made a key for development in {}", file);
            }
            PrivateFile.requirePrivate(file);
            return new DevelopmentKey(ECKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalArgumentException("it holds no key: delete it, and another one is made", e);
        }
    }

    /**
     * A token that stands for a user.
     *
     * @param user an object id, or the name or domain name of the user
     * @param now when it begins to hold
     */
    public String token(String user, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim(Guids.parse(user).isPresent() ? TokenRules.USER_CLAIM : NAME, user)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The development key cannot sign.", e);
        }
        return token.serialize();
    }

    TokenVerifier verifier() {
        return new TokenVerifier(
                ISSUER,
                Set.of(AUDIENCE),
                List.of(JWSAlgorithm.ES256.getName()),
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make keys of P-256.", e);
        }
    }
}
