package dev.connections.rest.odata;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes what addresses carry encoded. */
final class PercentEncoding {

    private static final int HEXADECIMAL = 16;

    private PercentEncoding() {}

    /** A path, in which a plus sign is a plus sign. */
    static String decodePath(String raw) {
        return decode(raw);
    }

    /** A part of a query, in which a plus sign is a space. */
    static String decodeQuery(String raw) {
        return decode(raw.replace('+', ' '));
    }

    private static String decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.write(octet(bytes, i));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return text(decoded.toByteArray());
    }

    private static int octet(byte[] bytes, int at) {
        int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], HEXADECIMAL) : -1;
        int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], HEXADECIMAL) : -1;
        if (high < 0 || low < 0) {
            throw malformed("a '%' in it is not followed by two hexadecimal digits");
        }
        return high * HEXADECIMAL + low;
    }

    private static String text(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed("%00 stands for no character of a text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("what its percent signs encode is not UTF-8");
        }
    }

    private static WireError malformed(String why) {
        return WireCode.QUERY.error("The address cannot be decoded: " + why + ".");
    }

    /** A value as it stands behind the question mark of an address. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
