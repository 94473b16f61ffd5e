package dev.connections.rest.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what the service hands out, so that it can be verified when it comes back: by HMAC with SHA-256. */
public final class Seal {

    /** How long a key is, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Signs with that secret key. */
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Signs with a key that ends with this process. */
    public static Seal passing() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Seal(key);
    }

    /** The mark of some content in the context that it belongs to. */
    byte[] mark(String context, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", missing);
        }
    }

    /** Whether that is the mark; it takes as long to say no as to say yes. */
    boolean isMark(byte[] mark, String context, byte[] content) {
        return MessageDigest.isEqual(mark, mark(context, content));
    }
}
