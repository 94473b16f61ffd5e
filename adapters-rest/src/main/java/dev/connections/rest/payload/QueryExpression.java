package dev.connections.rest.payload;

import dev.connections.application.query.Condition;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.NamedConditions;
import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dataverse's {@code QueryExpression}, a query written as JSON: the entity, and what its rows must meet.
 *
 * @param entity whose rows
 * @param condition which of them
 */
public record QueryExpression(WireEntity entity, Condition condition) {

    /** What changes nothing about which rows are meant. */
    private static final Set<String> OF_QUERY = Set.of(
            "EntityName",
            "Criteria",
            "ColumnSet",
            "Orders",
            "PageInfo",
            "Distinct",
            "NoLock",
            "QueryHints",
            "ForceSeek",
            "ExtensionData");

    private static final Set<String> OF_FILTER =
            Set.of("FilterOperator", "Conditions", "Filters", "FilterHint", "ExtensionData");
    private static final Set<String> OF_CONDITION =
            Set.of("EntityName", "AttributeName", "Operator", "Values", "ExtensionData");

    /**
     * Reads a query.
     *
     * @param where what holds it, for messages
     * @throws WireError {@link WireCode#PAYLOAD} with the place of what cannot be read, or would be passed over
     */
    public static QueryExpression read(QueryContext context, String where, @Nullable Object json) {
        Map<?, ?> query = object(where, OF_QUERY, json);
        WireEntity entity = Optional.ofNullable(query.get("EntityName"))
                .map(String::valueOf)
                .flatMap(context.entities()::named)
                .orElseThrow(() -> wrong(
                        where + ".EntityName",
                        "the logical name of an entity, such as connection",
                        query.get("EntityName")));
        @Nullable Object criteria = query.get("Criteria");
        Reader reader = new Reader(entity, new NamedConditions(context));
        Optional<Condition> condition =
                criteria == null ? Optional.empty() : reader.filter(where + ".Criteria", criteria);
        return new QueryExpression(entity, condition.orElse(Condition.everything()));
    }

    /** Reads what the rows of an entity must meet. */
    private record Reader(WireEntity entity, NamedConditions conditions) {

        /** What a filter says; nothing when it is empty, or holds only filters that say nothing. */
        Optional<Condition> filter(String where, @Nullable Object json) {
            Map<?, ?> filter = object(where, OF_FILTER, json);
            List<Condition> parts = new ArrayList<>();
            List<?> asked = list(where + ".Conditions", filter.get("Conditions"));
            for (int place = 0; place < asked.size(); place++) {
                parts.add(condition(where + ".Conditions[" + place + "]", asked.get(place)));
            }
            List<?> filters = list(where + ".Filters", filter.get("Filters"));
            for (int place = 0; place < filters.size(); place++) {
                filter(where + ".Filters[" + place + "]", filters.get(place)).ifPresent(parts::add);
            }
            @Nullable Object operator = filter.get("FilterOperator");
            boolean any = "Or".equals(operator);
            if (operator != null && !any && !operator.equals("And")) {
                throw wrong(where + ".FilterOperator", "And or Or", operator);
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(any ? new Condition.Any(parts) : new Condition.All(parts));
        }

        private Condition condition(String where, @Nullable Object json) {
            Map<?, ?> condition = object(where, OF_CONDITION, json);
            requireEntity(where, condition.get("EntityName"));
            String name = String.valueOf(condition.get("AttributeName"));
            PropertyPath property = entity.attribute(name)
                    .map(shown -> new PropertyPath(List.of(), shown))
                    .orElseThrow(() -> wrong(where + ".AttributeName", "an attribute of " + entity, name));
            String operator = String.valueOf(condition.get("Operator"));
            List<String> values = list(where + ".Values", condition.get("Values")).stream()
                    .map(value -> value(where, value))
                    .toList();
            try {
                return conditions
                        .of(operator, property, values)
                        .orElseThrow(() -> wrong(
                                where + ".Operator", "an operator of conditions such as Equal or LastXDays", operator));
            } catch (WireError refused) {
                throw refused.code() == WireCode.QUERY
                        ? WireCode.PAYLOAD.error("'" + where + ".Values' does not go with " + operator + " and '" + name
                                + "': " + refused.getMessage())
                        : refused;
            }
        }

        /** There are no links whose rows it could name. */
        private void requireEntity(String where, @Nullable Object named) {
            if (named != null && !named.equals("") && !named.equals(entity.logicalName())) {
                throw wrong(where + ".EntityName", "the entity of the query, " + entity, named);
            }
        }

        /** A value stands by itself, or in an object beside the name of its type. */
        private static String value(String where, @Nullable Object json) {
            @Nullable Object bare = json instanceof Map<?, ?> typed ? typed.get("Value") : json;
            if (bare instanceof String || bare instanceof Number || bare instanceof Boolean) {
                return bare.toString();
            }
            throw wrong(
                    where + ".Values",
                    "texts, numbers, true or false; for what is absent there is the operator Null",
                    json);
        }
    }

    /** An object of no other members than those, unless they hold nothing: what is passed over could choose other rows. */
    private static Map<?, ?> object(String where, Set<String> known, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            throw wrong(where, "an object", json);
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = String.valueOf(member.getKey());
            if (!name.startsWith("@") && !known.contains(name) && !holdsNothing(member.getValue())) {
                throw WireCode.PAYLOAD.error("'" + where + "." + Excerpt.of(name)
                        + "' is not supported here, and without it other rows would be meant. Leave it out, or ask by "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return members;
    }

    private static boolean holdsNothing(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> members && members.isEmpty()
                || value instanceof String text && text.isEmpty();
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
