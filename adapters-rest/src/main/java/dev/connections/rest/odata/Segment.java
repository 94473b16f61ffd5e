package dev.connections.rest.odata;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A step of a path.
 *
 * @param name such as {@code connections}
 * @param arguments what stands in parentheses behind the name, as text; empty when there are none
 */
public record Segment(String name, Optional<String> arguments) {

    private static final Pattern ALTERNATE_KEY = Pattern.compile("\\w+\\s*=");

    /**
     * The id that the parentheses hold: a GUID by itself, in single quotes, or behind the name of the primary key.
     *
     * @param primaryId the name of the primary key
     * @throws WireError {@link WireCode#KEY_NOT_DEFINED} for other properties as a key, {@link WireCode#QUERY} when it is
     *     something else
     */
    public UUID key(String primaryId) {
        String text = arguments.orElse("").strip();
        if (text.startsWith(primaryId + "=")) {
            text = text.substring(primaryId.length() + 1);
        } else if (ALTERNATE_KEY.matcher(text).lookingAt()) {
            throw WireCode.KEY_NOT_DEFINED.error("'" + Excerpt.of(text) + "' is no key of " + name
                    + ": no alternate keys are defined. Write " + name + "(<GUID>), or find the row by $filter.");
        }
        String id = unquoted(text);
        return Guids.parse(id)
                .orElseThrow(() -> WireCode.QUERY.error("'" + Excerpt.of(id) + "' is not the id of one of the " + name
                        + ". An id is a GUID such as 00000000-0000-0000-0000-000000000001: write " + name
                        + "(<GUID>)."));
    }

    /**
     * The arguments of a function by their names, each as it was written.
     *
     * @throws WireError {@link WireCode#QUERY} for one without a name, and for one that stands twice
     */
    public Map<String, String> namedArguments() {
        Map<String, String> named = new LinkedHashMap<>();
        for (String argument : Scanner.split(arguments.orElse(""), ',')) {
            int equals = argument.indexOf('=');
            if (equals < 0 && !argument.isBlank()) {
                throw WireCode.QUERY.error("The argument '" + Excerpt.of(argument) + "' of " + name
                        + " has no name. Write " + name + "(Name=value).");
            }
            if (equals >= 0) {
                String given = argument.substring(0, equals).strip();
                if (named.put(given, argument.substring(equals + 1).strip()) != null) {
                    throw WireCode.QUERY.error(
                            "The argument '" + Excerpt.of(given) + "' of " + name + " stands twice. Give it once.");
                }
            }
        }
        return named;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
