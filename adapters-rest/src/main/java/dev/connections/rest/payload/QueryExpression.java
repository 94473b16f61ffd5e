package dev.connections.rest.payload;

import dev.connections.application.metadata.AttributeDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Condition.Place;
import dev.connections.application.query.Condition.TextMatch;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dataverse's {@code QueryExpression}, a query written as JSON: the entity, and what its rows must meet.
 *
 * @param entity whose rows
 * @param condition which of them
 */
public record QueryExpression(WireEntity entity, Condition condition) {

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "Equal", Operator.EQUAL,
            "NotEqual", Operator.NOT_EQUAL,
            "GreaterThan", Operator.GREATER,
            "GreaterEqual", Operator.GREATER_OR_EQUAL,
            "LessThan", Operator.LESS,
            "LessEqual", Operator.LESS_OR_EQUAL);

    private static final Map<String, Place> TEXTS = Map.of("BeginsWith", Place.AT_START, "EndsWith", Place.AT_END);

    /**
     * Reads a query.
     *
     * @param where what holds it, for messages
     * @throws WireError {@link WireCode#PAYLOAD} with the place of what cannot be read
     */
    public static QueryExpression read(WireEntities entities, String where, @Nullable Object json) {
        Map<?, ?> query = object(where, json);
        WireEntity entity = Optional.ofNullable(query.get("EntityName"))
                .map(String::valueOf)
                .flatMap(entities::named)
                .orElseThrow(() -> wrong(
                        where + ".EntityName",
                        "the logical name of an entity, such as connection",
                        query.get("EntityName")));
        @Nullable Object criteria = query.get("Criteria");
        return new QueryExpression(
                entity, criteria == null ? Condition.everything() : filter(entity, where + ".Criteria", criteria));
    }

    private static Condition filter(WireEntity entity, String where, @Nullable Object json) {
        Map<?, ?> filter = object(where, json);
        List<Condition> parts = new ArrayList<>();
        List<?> conditions = list(where + ".Conditions", filter.get("Conditions"));
        for (int place = 0; place < conditions.size(); place++) {
            parts.add(condition(entity, where + ".Conditions[" + place + "]", conditions.get(place)));
        }
        List<?> filters = list(where + ".Filters", filter.get("Filters"));
        for (int place = 0; place < filters.size(); place++) {
            parts.add(filter(entity, where + ".Filters[" + place + "]", filters.get(place)));
        }
        @Nullable Object operator = filter.get("FilterOperator");
        if (operator == null || operator.equals("And")) {
            return new Condition.All(parts);
        }
        if (operator.equals("Or")) {
            return new Condition.Any(parts);
        }
        throw wrong(where + ".FilterOperator", "And or Or", operator);
    }

    private static Condition condition(WireEntity entity, String where, @Nullable Object json) {
        Map<?, ?> condition = object(where, json);
        String name = String.valueOf(condition.get("AttributeName"));
        AttributeDefinition attribute = entity.definition()
                .attribute(name)
                .orElseThrow(() -> wrong(where + ".AttributeName", "an attribute of " + entity, name));
        Column column = new Column(name);
        String operator = String.valueOf(condition.get("Operator"));
        List<Object> values = list(where + ".Values", condition.get("Values")).stream()
                .map(value -> value(attribute, where, value))
                .toList();
        return switch (operator) {
            case "Null" -> new IsNull(column);
            case "NotNull" -> new Not(new IsNull(column));
            case "In" -> anyOf(column, values);
            case "NotIn" -> new Not(anyOf(column, values));
            default -> withValue(where, column, operator, values);
        };
    }

    private static Condition withValue(String where, Column column, String operator, List<Object> values) {
        if (values.size() != 1) {
            throw wrong(where + ".Values", "one value", values);
        }
        Object value = values.get(0);
        if (COMPARISONS.containsKey(operator)) {
            return new Comparison(column, COMPARISONS.get(operator), value);
        }
        if (TEXTS.containsKey(operator) && value instanceof String text) {
            return new TextMatch(column, TEXTS.get(operator), text);
        }
        throw wrong(
                where + ".Operator",
                "Equal, NotEqual, GreaterThan, GreaterEqual, LessThan, LessEqual, In, NotIn, Null, NotNull, BeginsWith"
                        + " or EndsWith, the last two with a text",
                operator);
    }

    private static Condition anyOf(Column column, List<Object> values) {
        return new Condition.Any(values.stream()
                .<Condition>map(value -> new Comparison(column, Operator.EQUAL, value))
                .toList());
    }

    /** A value stands by itself, or in an object beside the name of its type. */
    private static Object value(AttributeDefinition attribute, String where, @Nullable Object json) {
        @Nullable Object bare = json instanceof Map<?, ?> typed ? typed.get("Value") : json;
        if (bare == null) {
            throw wrong(
                    where + ".Values", "values that are there; for what is absent there is the operator Null", json);
        }
        if (attribute.isLookup()) {
            return Guids.parse(String.valueOf(bare)).orElseThrow(() -> wrong(where + ".Values", "a GUID", bare));
        }
        return Values.typed(attribute, bare);
    }

    private static Map<?, ?> object(String where, @Nullable Object json) {
        if (json instanceof Map<?, ?> members) {
            return members;
        }
        throw wrong(where, "an object", json);
    }

    private static List<?> list(String where, @Nullable Object json) {
        if (json == null) {
            return List.of();
        }
        if (json instanceof List<?> items) {
            return items;
        }
        throw wrong(where, "a list", json);
    }

    private static WireError wrong(String where, String expected, @Nullable Object found) {
        return WireCode.PAYLOAD.error("'" + where + "' is " + expected + ", found " + Excerpt.of(found) + ".");
    }
}
