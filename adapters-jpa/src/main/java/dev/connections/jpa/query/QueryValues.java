package dev.connections.jpa.query;

import dev.connections.application.query.RowVisibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a query, in groups: those of its joins and its condition, and those of each limit and mask of its row visibility. */
final class QueryValues {

    /** The group of the values of joins and of the condition. */
    static final String OF_CONDITIONS = "";

    private final List<Object> conditions = new ArrayList<>();
    private final Map<String, List<Object>> others = new HashMap<>();

    /** The group of what masks an attribute; what limits an entity has the entity's name, in which there is no such sign. */
    static String nameOf(RowVisibility.Attribute attribute) {
        return attribute.entity() + "$" + attribute.name();
    }

    /** The values of the joins and of the condition, to be added to in the order in which the text mentions them. */
    List<Object> ofConditions() {
        return conditions;
    }

    /** The values of another group, to be added to likewise. */
    List<Object> of(String group) {
        return others.computeIfAbsent(group, first -> new ArrayList<>());
    }

    /** The value of a parameter. */
    Object value(ParameterizedSql.Parameter parameter) {
        List<Object> group = parameter.group().equals(OF_CONDITIONS) ? conditions : of(parameter.group());
        return group.get(parameter.number());
    }
}
