package dev.connections.rest.definition;

import dev.connections.application.metadata.MetadataId;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Segment;
import java.util.List;
import java.util.function.Supplier;

/**
 * Definitions that are asked for together.
 *
 * @param name the name of the set, or of the navigation property that leads to it
 * @param key the property that tells its members apart, besides their ids
 * @param members found when they are asked for
 */
record DefinitionSet(String name, String key, Supplier<List<Definition>> members) {

    /**
     * The member that the parentheses of the segment name: {@code (LogicalName='connection')}, or an id.
     *
     * @throws WireError {@link WireCode#UNKNOWN_SEGMENT} when there is none
     */
    Definition member(Segment segment) {
        String argument = segment.arguments().orElse("").strip();
        int equals = argument.indexOf('=');
        String property = equals < 0 ? key : argument.substring(0, equals).strip();
        String value = unquoted(argument.substring(equals + 1).strip());
        if (!property.equals(key) && !property.equals(MetadataId.NAME)) {
            throw WireCode.QUERY.error("'" + Excerpt.of(property) + "' is no key of " + name + ". Write " + name + "("
                    + key + "='…') or " + name + "(<GUID>).");
        }
        return members.get().stream()
                .filter(definition -> definition.goesBy(key, value))
                .findFirst()
                .orElseThrow(() -> WireCode.UNKNOWN_SEGMENT.error(
                        "There is no '" + Excerpt.of(value) + "' among " + name + ". Check its " + key + "."));
    }

    /** Those of that type. */
    DefinitionSet ofType(String type) {
        return new DefinitionSet(
                name,
                key,
                () -> members.get().stream()
                        .filter(definition -> definition.is(type))
                        .toList());
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
