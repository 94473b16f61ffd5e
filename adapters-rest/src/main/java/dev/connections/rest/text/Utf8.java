package dev.connections.rest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes UTF-8 strictly (RFC 3629): overlong forms, halves of surrogate pairs, characters that are cut off and those beyond
 * U+10FFFF are no text. The usual decoders put U+FFFD in their place, and what was sent is lost without a word.
 */
public final class Utf8 {

    /** What stands for a byte that a lenient decoder could not read. */
    public static final char REPLACEMENT = '\uFFFD';

    private static final int LAST_ASCII = 0x7F;
    private static final int LAST_BYTE = 0xFF;

    private Utf8() {}

    /** The text that the bytes are; empty when they are no UTF-8. */
    public static Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strictly(bytes);
    }

    /**
     * The text that the bytes are which came as the characters of ISO 8859-1, one for each; empty when they are no UTF-8.
     */
    public static Optional<String> decode(String bytes) {
        if (bytes.chars().allMatch(c -> c <= LAST_ASCII)) {
            return Optional.of(bytes);
        }
        return bytes.chars().allMatch(c -> c <= LAST_BYTE)
                ? decode(bytes.getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** Bytes that say U+FFFD themselves are text. */
    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
