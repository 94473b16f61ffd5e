package dev.connections.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks what stands in links, with the store's secret, so that our server's links lead here too and the other way round. */
final class LinkSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkSeal(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    byte[] mark(String context, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
