package dev.connections.jpa.query;

import dev.connections.application.query.RowVisibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The values of a query, by the names of its parameters. */
final class QueryValues {

    private static final String OF_CONDITION = "v";
    private static final String OF_VISIBILITY = "s_";

    private final List<Object> condition = new ArrayList<>();
    private final Map<String, List<Object>> visibilityValues = new HashMap<>();

    /** How the parameters of joins and of the condition are named; a number follows, in the order in which the text mentions them. */
    static String prefix() {
        return OF_CONDITION;
    }

    /** The same for limits and masks of the row visibility: named after them, as several joins may mention one. */
    static String prefix(String name) {
        return OF_VISIBILITY + name + "_";
    }

    /** The name of what masks an attribute; what limits an entity has the entity's name, in which there is no such sign. */
    static String nameOf(RowVisibility.Attribute attribute) {
        return attribute.entity() + "$" + attribute.name();
    }

    /** The values of the joins and of the condition, to be added to in the order in which the text mentions them. */
    List<Object> ofConditions() {
        return condition;
    }

    /** The same for limits and masks of the row visibility. */
    List<Object> ofVisibility(String name) {
        return visibilityValues.computeIfAbsent(name, first -> new ArrayList<>());
    }

    /**
     * Hands over each value of joins and of the condition, and of the limits and masks that the text mentions, with its
     * parameter's name.
     */
    void forEach(Iterable<String> visibilities, BiConsumer<String, Object> parameter) {
        number(prefix(), condition, parameter);
        visibilities.forEach(name -> number(prefix(name), ofVisibility(name), parameter));
    }

    private static void number(String prefix, List<Object> values, BiConsumer<String, Object> parameter) {
        for (int number = 0; number < values.size(); number++) {
            parameter.accept(prefix + number, values.get(number));
        }
    }
}
