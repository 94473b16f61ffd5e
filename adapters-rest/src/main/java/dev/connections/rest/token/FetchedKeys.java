package dev.connections.rest.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys at an address, which are fetched again when they are old, and when a token has one that is not among them. */
final class FetchedKeys implements JWKSource<SecurityContext> {

    /** How long keys that were fetched are good. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** How long keys serve on when no newer ones can be had. */
    private static final Duration IN_NEED = Duration.ofHours(4);

    /** Tokens with made-up keys must not make us ask the issuer all the time: two requests in this time are enough. */
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 512 * 1024;

    private static final JWKSelector EVERY_KEY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;

    /** @throws IllegalArgumentException for an address that nothing can be fetched from */
    FetchedKeys(URI address) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            source = JWKSourceBuilder.<SecurityContext>create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, MAX_BYTES))
                    .cache(FRESH.toMillis(), 2 * PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_REQUESTS.toMillis())
                    .outageTolerant(IN_NEED.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("'" + address + "' is no address of keys: " + e.getMessage(), e);
        }
    }

    /** When the issuer cannot be asked again so soon, a key that is not among those we have is unknown. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException tooSoon) {
            if (hasNone(context)) {
                throw new JWKSetUnavailableException("The issuer was asked for its keys in vain just now", tooSoon);
            }
            return List.of();
        }
    }

    private boolean hasNone(@Nullable SecurityContext context) {
        try {
            return source.get(EVERY_KEY, context).isEmpty();
        } catch (KeySourceException none) {
            return true;
        }
    }
}
