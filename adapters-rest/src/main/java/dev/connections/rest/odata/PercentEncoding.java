package dev.connections.rest.odata;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Decodes what addresses carry encoded. */
final class PercentEncoding {

    /** Stands for a slash that came encoded and so divides nothing; no text that is decoded holds it otherwise. */
    static final char ENCODED_SLASH = '\0';

    private static final int HEXADECIMAL = 16;
    private static final char ZERO = '\0';

    private PercentEncoding() {}

    /** A path, in which a plus sign is a plus sign and {@link #ENCODED_SLASH} a slash that came encoded. */
    static String decodePath(String raw) {
        return decode(raw, ENCODED_SLASH);
    }

    /** A part of a query, in which a plus sign is a space. */
    static String decodeQuery(String raw) {
        return decode(raw.replace('+', ' '), '/');
    }

    private static String decode(String raw, char encodedSlash) {
        if (raw.indexOf(ZERO) >= 0) {
            throw malformed("U+0000 stands for no character of a text");
        }
        if (raw.indexOf(Utf8.REPLACEMENT) >= 0) {
            throw malformed(
                    "it holds bytes that are not UTF-8, or U+FFFD in their place, which has to be written %EF%BF%BD");
        }
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.write(octet(bytes, i, encodedSlash));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return Utf8.decode(decoded.toByteArray())
                .orElseThrow(() -> malformed("what its percent signs encode is not UTF-8"));
    }

    private static int octet(byte[] bytes, int at, char encodedSlash) {
        int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], HEXADECIMAL) : -1;
        int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], HEXADECIMAL) : -1;
        if (high < 0 || low < 0) {
            throw malformed("a '%' in it is not followed by two hexadecimal digits");
        }
        int octet = high * HEXADECIMAL + low;
        if (octet == ZERO) {
            throw malformed("%00 stands for no character of a text");
        }
        return octet == '/' ? encodedSlash : octet;
    }

    private static WireError malformed(String why) {
        return WireCode.QUERY.error("The address cannot be decoded: " + why + ".");
    }

    /** A value as it stands behind the question mark of an address. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
