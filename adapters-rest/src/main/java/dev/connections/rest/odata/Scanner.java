package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text at a character, but not within quotes, parentheses, brackets or braces. */
public final class Scanner {

    private Scanner() {}

    /**
     * The parts between the separators.
     *
     * @throws dev.connections.rest.error.WireError {@link WireCode#QUERY} when a quote or parenthesis stays open
     */
    public static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        if (quote != 0 || depth != 0) {
            throw WireCode.QUERY.error("A quote or parenthesis in '" + Excerpt.of(text) + "' is not closed.");
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
