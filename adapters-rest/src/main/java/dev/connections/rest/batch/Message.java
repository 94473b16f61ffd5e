package dev.connections.rest.batch;

import dev.connections.rest.exchange.Headers;
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

    /** Reads a message; what is no header before the empty line is passed over. */
    static Message of(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        int line = 0;
        while (line < text.length() && !Lines.at(text, line).isEmpty()) {
            String field = Lines.at(text, line);
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.computeIfAbsent(lower(field.substring(0, colon)), name -> new ArrayList<>())
                        .add(utf8(field.substring(colon + 1).strip()));
            }
            line = Lines.next(text, line);
        }
        return new Message(fields, text.substring(Lines.next(text, line)));
    }

    /** Its headers, found by name whatever its case. */
    Headers headers() {
        return name -> fields.getOrDefault(lower(name), List.of());
    }

    /** The bytes of the content; none when it is blank. */
    byte[] body() {
        return content.isBlank() ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text that these bytes, one in each character, are in UTF-8. */
    static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
