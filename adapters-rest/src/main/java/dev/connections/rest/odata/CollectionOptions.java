package dev.connections.rest.odata;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request asks of a collection.
 *
 * @param order in which order; rows that it leaves equal come in the order of their ids
 * @param top how many rows at the most, 0 to {@value Query#MAX_ROWS}; empty when the client does not say
 * @param counted whether the answer says how many rows meet the filter
 */
public record CollectionOptions(
        Selection selection, Condition filter, List<Ordering> order, Optional<Integer> top, boolean counted) {

    private static final Set<String> OFFERED =
            Set.of("$select", "$expand", "$filter", "$orderby", "$top", "$count", "$skiptoken");

    /**
     * Reads the options.
     *
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#UNKNOWN_PROPERTY}
     */
    public static CollectionOptions of(WireEntity entity, QueryOptions options) {
        options.allow(OFFERED);
        return new CollectionOptions(
                selection(entity, options),
                filter(entity, options).and(AsOf.condition(entity, options)),
                order(entity, options),
                top(options),
                counted(options));
    }

    /** Whether the answer is to say how many rows there are. */
    public static boolean counted(QueryOptions options) {
        return options.value("$count").map(CollectionOptions::flag).orElse(false);
    }

    /** The properties that {@code $select} names, or all, and what {@code $expand} shows within each row. */
    public static Selection selection(WireEntity entity, QueryOptions options) {
        List<Expansion> expansions = options.value("$expand")
                .map(text -> ExpandParser.parse(entity, text))
                .orElse(List.of());
        return selected(entity, options).expanding(expansions);
    }

    /** The steps that {@code $orderby} names, or none. */
    static List<Ordering> order(WireEntity entity, QueryOptions options) {
        return options.value("$orderby")
                .map(text -> OrderByParser.parse(entity, text))
                .orElse(List.of());
    }

    /** The properties that {@code $select} names, or all. */
    static Selection selected(WireEntity entity, QueryOptions options) {
        return options.value("$select")
                .map(text -> Selection.parse(entity, text))
                .orElse(Selection.all(entity));
    }

    /** The condition that {@code $filter} expresses, or none. */
    public static Condition filter(WireEntity entity, QueryOptions options) {
        return options.value("$filter")
                .map(text -> FilterParser.parse(entity, text, options))
                .orElse(Condition.everything());
    }

    /** The steps that tell every row from every other. */
    public List<Ordering> totalOrder() {
        return Position.total(order, selection.entity().primaryId().column());
    }

    /** How many rows there are to be at the most; empty when the options do not say. */
    public static Optional<Integer> top(QueryOptions options) {
        return options.value("$top").map(CollectionOptions::top);
    }

    static int top(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw WireCode.QUERY.error("$top is a whole number from 0 on, found '" + Excerpt.of(text) + "'.");
        }
        return (int) Math.min(Long.parseLong(text), Query.MAX_ROWS);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw WireCode.QUERY.error("$count is true or false, found '" + Excerpt.of(text) + "'.");
        };
    }
}
