package dev.connections.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.connections.rest.error.Excerpt;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that a token was signed by the issuer in an allowed way, is meant for us, and holds at this time. How tokens are
 * signed is decided here, never by what a token says of itself.
 */
final class TokenVerifier {

    /** Two clocks are never the same: a token may have expired so long ago, or begin so soon. */
    static final int CLOCK_SKEW_SECONDS = 60;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenVerifier(
            String issuer, Set<String> audiences, Collection<String> algorithms, JWKSource<SecurityContext> keys) {
        Set<JWSAlgorithm> allowed =
                algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toCollection(LinkedHashSet::new));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                audiences, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp"), Set.of());
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * What the token claims.
     *
     * @throws RejectedToken when it is invalid
     * @throws UnreachableKeys when that cannot be determined
     */
    JWTClaimsSet verify(String token) {
        JWT parsed = parsed(token);
        try {
            return processor.process(parsed, null);
        } catch (BadJWTException rejected) {
            throw new RejectedToken(rejected.getMessage() + meant(parsed));
        } catch (JWKSetUnavailableException unavailable) {
            throw new UnreachableKeys(unavailable);
        } catch (BadJOSEException | JOSEException rejected) {
            throw new RejectedToken(String.valueOf(rejected.getMessage()));
        }
    }

    /** What a token that the issuer signed is for: often the settings are wrong, not the token. */
    private static String meant(JWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return " (iss " + Excerpt.of(claims.getIssuer()) + ", aud " + Excerpt.of(claims.getAudience()) + ", exp "
                    + claims.getExpirationTime() + ")";
        } catch (ParseException unreadable) {
            return "";
        }
    }

    /**
     * What the parser says of garbage may repeat it, so it is neither logged nor answered. Some garbage (a header that
     * is {@code null}) makes it stumble rather than complain.
     */
    private static JWT parsed(String token) {
        try {
            return JWTParser.parse(token);
        } catch (ParseException | RuntimeException garbage) {
            throw new RejectedToken("it is no JSON Web Token");
        }
    }
}
