package dev.connections.rest.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Where the public keys of an issuer come from. */
final class Keys {

    /** How long keys that were fetched are good; a token with an unknown key makes them be fetched before that. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** How long keys serve on when no newer ones can be had. */
    private static final Duration IN_NEED = Duration.ofHours(4);

    /** Tokens with made-up keys must not make us ask the issuer all the time: two requests in this time are enough. */
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 512 * 1024;

    private Keys() {}

    /** The keys at an address with {@code https}, {@code http} or {@code file}. */
    static JWKSource<SecurityContext> at(URI address) {
        return "file".equals(address.getScheme()) ? new KeyFile(Path.of(address)) : fetched(address);
    }

    private static JWKSource<SecurityContext> fetched(URI address) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                    .cache(FRESH.toMillis(), 2 * PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_REQUESTS.toMillis())
                    .outageTolerant(IN_NEED.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("'" + address + "' is no address of keys: " + e.getMessage(), e);
        }
    }
}
