package dev.connections.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one proxy says of a request in the {@code Forwarded} header (RFC 7239, section 4). */
final class ForwardedElement {

    private final Map<String, String> parameters = new HashMap<>();

    private ForwardedElement() {}

    /** The elements of a header, in its order; what is no pair of name and value is passed over. */
    static List<ForwardedElement> parse(String header) {
        return split(header, ',').stream()
                .filter(text -> !text.isBlank())
                .map(ForwardedElement::element)
                .toList();
    }

    private static ForwardedElement element(String text) {
        ForwardedElement element = new ForwardedElement();
        for (String pair : split(text, ';')) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                element.parameters.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(pair.substring(equals + 1).strip()));
            }
        }
        return element;
    }

    /** The scheme that the client used. */
    Optional<String> proto() {
        return Optional.ofNullable(parameters.get("proto"));
    }

    /** The host that the client asked for. */
    Optional<String> host() {
        return Optional.ofNullable(parameters.get("host"));
    }

    /** The address of the client that sent the request to that proxy, without port and brackets. */
    Optional<String> from() {
        return Optional.ofNullable(parameters.get("for"))
                .map(node -> node.startsWith("[")
                        ? node.substring(1, Math.max(1, node.indexOf(']')))
                        : node.replaceFirst(":\\w+$", ""));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
