package dev.connections.jpa.query;

import dev.connections.application.query.RowVisibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The values of a question, under the names that its text knows them by. */
final class QueryValues {

    private static final String OF_CONDITION = "v";
    private static final String OF_SIGHT = "s_";

    private final List<Object> condition = new ArrayList<>();
    private final Map<String, List<Object>> sights = new HashMap<>();

    /** How the parameters of joins and of the condition are named; a number follows, in the order in which the text mentions them. */
    static String prefix() {
        return OF_CONDITION;
    }

    /** The same, of what limits or masks a sight: named after it, as several joins may mention it. */
    static String prefix(String name) {
        return OF_SIGHT + name + "_";
    }

    /** The name of what masks an attribute; what limits an entity has the entity's name, in which there is no such sign. */
    static String nameOf(RowVisibility.Attribute attribute) {
        return attribute.entity() + "$" + attribute.name();
    }

    /** The values of the joins and of the condition, to be added to in the order in which the text mentions them. */
    List<Object> ofConditions() {
        return condition;
    }

    /** The same, of what limits or masks a sight. */
    List<Object> ofSight(String name) {
        return sights.computeIfAbsent(name, first -> new ArrayList<>());
    }

    /**
     * Hands over each value of joins and of the condition, and of what limits and masks the sight as far as the text mentions
     * it, with its parameter's name.
     */
    void forEach(Iterable<String> sighted, BiConsumer<String, Object> parameter) {
        number(prefix(), condition, parameter);
        sighted.forEach(name -> number(prefix(name), ofSight(name), parameter));
    }

    private static void number(String prefix, List<Object> values, BiConsumer<String, Object> parameter) {
        for (int number = 0; number < values.size(); number++) {
            parameter.accept(prefix + number, values.get(number));
        }
    }
}
