package dev.connections.rest.fetch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An element of a query, with all that is in it.
 *
 * @param text what it says, where it has no elements in it
 */
record FetchElement(String name, Map<String, String> attributes, List<FetchElement> children, String text) {

    FetchElement {
        attributes = new TreeMap<>(attributes);
        children = List.copyOf(children);
    }

    /** The value of an attribute; empty when it is absent or blank. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /** The value of an attribute that has to be there. */
    String require(String attribute) {
        return attribute(attribute).orElseThrow(() -> wrong("needs the attribute '" + attribute + "'"));
    }

    /** Whether an attribute says so; without it, it does not. */
    boolean flag(String attribute) {
        return attribute(attribute)
                .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .orElse(false);
    }

    /** A whole number from 1 to {@code most}; empty when the attribute is absent. */
    Optional<Integer> number(String attribute, int most) {
        return attribute(attribute).map(value -> {
            int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
            if (number < 1 || number > most) {
                throw wrong("has " + attribute + "='" + Excerpt.of(value) + "': give a whole number from 1 to " + most);
            }
            return number;
        });
    }

    /** The elements of that name in it. */
    Stream<FetchElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** Makes sure that it holds nothing that would be passed over. */
    void allow(Set<String> elements) {
        children.stream()
                .filter(child -> !elements.contains(child.name))
                .findFirst()
                .ifPresent(child -> {
                    throw wrong("has no place for <" + Excerpt.of(child.name) + ">. It may hold: "
                            + String.join(", ", elements));
                });
    }

    /** The same without those attributes. */
    FetchElement without(Set<String> names) {
        Map<String, String> others = new TreeMap<>(attributes);
        others.keySet().removeAll(names);
        return new FetchElement(name, others, children, text);
    }

    WireError wrong(String problem) {
        return WireCode.QUERY.error("In the FetchXML, <" + name + "> " + problem + ".");
    }
}
