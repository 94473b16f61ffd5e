package dev.connections.rest.batch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of headers, an empty line, and a content.
 *
 * @param content one character for each byte
 */
record Message(Map<String, List<String>> fields, String content) {

    /**
     * Reads a message; what is no header before the empty line is passed over.
     *
     * @throws WireError {@link WireCode#PAYLOAD} for a header that is no UTF-8
     */
    static Message of(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        int line = 0;
        while (line < text.length() && !TextLines.at(text, line).isEmpty()) {
            String field = TextLines.at(text, line);
            int colon = field.indexOf(':');
            if (colon > 0) {
                String header = field.substring(0, colon).strip();
                fields.computeIfAbsent(lower(header), name -> new ArrayList<>())
                        .add(utf8(
                                "The header '" + Excerpt.of(header) + "'",
                                field.substring(colon + 1).strip()));
            }
            line = TextLines.next(text, line);
        }
        return new Message(fields, text.substring(TextLines.next(text, line)));
    }

    /** Its headers, found by name whatever its case. */
    Headers headers() {
        return name -> fields.getOrDefault(lower(name), List.of());
    }

    /** The bytes of the content; none when it is blank. */
    byte[] body() {
        return content.isBlank() ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The text that these bytes, one in each character, are in UTF-8.
     *
     * @param what what they are, for messages
     * @throws WireError {@link WireCode#PAYLOAD} when they are no UTF-8
     */
    static String utf8(String what, String bytes) {
        return Utf8.decode(bytes)
                .orElseThrow(() -> WireCode.PAYLOAD.error(
                        what + " of a part of the batch holds bytes that are not UTF-8. Send text in UTF-8."));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
