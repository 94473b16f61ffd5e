package dev.connections.benchmarks.floor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Finds out who sends a request: the bearer of a token, whom {@code MSCRMCallerID} names, or the administrator. Tokens are
 * verified by the library and the rules of our server.
 */
final class SenderLookup {

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final String BEARER = "Bearer ";
    private static final String CALLER = "MSCRMCallerID";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Optional<DefaultJWTProcessor<SecurityContext>> processor;
    private final String userClaim;

    /**
     * Who sends a request, before the store was asked about them.
     *
     * @param id of the user: an object id when a token gave it, the id of its row otherwise
     * @param byToken which of the two
     */
    record Sender(UUID id, boolean byToken) {

        static final Sender ADMINISTRATOR = new Sender(Standing.ADMINISTRATOR, false);
    }

    private SenderLookup(Optional<DefaultJWTProcessor<SecurityContext>> processor, String userClaim) {
        this.processor = processor;
        this.userClaim = userClaim;
    }

    static SenderLookup of(FloorOptions options) throws IOException, ParseException {
        if (options.tokens().isEmpty()) {
            return new SenderLookup(Optional.empty(), "");
        }
        FloorOptions.TokenOptions rules = options.tokens().get();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                rules.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()), keys(rules.keys())));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                rules.audiences(),
                new JWTClaimsSet.Builder().issuer(rules.issuer()).build(),
                Set.of("exp"),
                Set.of());
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return new SenderLookup(Optional.of(processor), rules.userClaim());
    }

    private static JWKSource<SecurityContext> keys(String address) throws IOException, ParseException {
        return address.contains("://")
                ? JWKSourceBuilder.<SecurityContext>create(URI.create(address).toURL())
                        .build()
                : new ImmutableJWKSet<>(JWKSet.load(Path.of(address).toFile()).toPublicJWKSet());
    }

    /** @throws Refusal 401 for a token that is missing or not believed */
    Sender sender(HttpFields headers) {
        String caller = headers.get(CALLER);
        if (caller != null && (processor.isPresent() || !ID.matcher(caller).matches())) {
            throw Refusal.unknownRequest("one for the caller " + caller);
        }
        if (processor.isPresent()) {
            return new Sender(objectId(headers.get(HttpHeader.AUTHORIZATION)), true);
        }
        return caller == null ? Sender.ADMINISTRATOR : new Sender(UUID.fromString(caller), false);
    }

    private UUID objectId(String credentials) {
        if (credentials == null || !credentials.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.notAuthenticated();
        }
        try {
            JWTClaimsSet claims = processor
                    .orElseThrow()
                    .process(credentials.substring(BEARER.length()).strip(), null);
            return UUID.fromString(claims.getStringClaim(userClaim));
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException rejected) {
            throw Refusal.invalidToken();
        }
    }
}
