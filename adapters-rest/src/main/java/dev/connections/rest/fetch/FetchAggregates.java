package dev.connections.rest.fetch;

import dev.connections.application.query.Aggregation.Function;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Aggregates;
import dev.connections.rest.odata.Reached;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads queries that take rows together: {@code <fetch aggregate="true">}. */
public final class FetchAggregates {

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "sum", Function.SUM,
            "avg", Function.AVERAGE,
            "min", Function.MINIMUM,
            "max", Function.MAXIMUM,
            "countcolumn", Function.COUNT);

    private final Set<String> names = new HashSet<>();
    private final List<Aggregates.Key> groups = new ArrayList<>();
    private final List<Aggregates.Named> measures = new ArrayList<>();

    private FetchAggregates() {}

    /**
     * Whether a query takes rows together.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} for what is no query
     */
    public static boolean isAsked(String xml) {
        return FetchQuery.whole(xml).flag("aggregate");
    }

    /**
     * Reads such a query.
     *
     * @param entity whose rows the request addresses
     * @throws WireError as {@link FetchQuery#read}
     */
    public static Aggregates read(WireEntities entities, WireEntity entity, String xml) {
        FetchElement fetch = FetchQuery.whole(xml);
        FetchElement root = FetchQuery.root(fetch, entity);
        FetchAggregates aggregates = new FetchAggregates();
        FetchParts parts = new FetchParts(entities, fetch.flag("distinct"));
        parts.read(root, FetchScope.of(entity));
        if (!parts.order().isEmpty()) {
            throw fetch.wrong("takes rows together, and groups come in the order of what they are told apart by. Leave"
                    + " out <order>");
        }
        parts.eachAsked(aggregates::add);
        return new Aggregates(entity, parts.condition(), aggregates.groups, aggregates.measures);
    }

    private void add(FetchElement attribute, FetchScope scope) {
        Reached property = scope.attribute(attribute.require("name"));
        String alias = attribute.require("alias");
        if (!names.add(alias)) {
            throw attribute.wrong("has the alias '" + alias + "', which another attribute has");
        }
        if (attribute.attribute("dategrouping").isPresent()) {
            throw attribute.wrong("has dategrouping. Group by the day itself, or ask for each period by a filter");
        }
        if (attribute.flag("groupby")) {
            groups.add(new Aggregates.Key(alias, property));
        } else {
            measures.add(measure(attribute, scope, alias, property));
        }
    }

    /** {@code count} counts rows, whatever their value; all others leave out what is absent. */
    private static Aggregates.Named measure(FetchElement attribute, FetchScope scope, String alias, Reached property) {
        String function = attribute.require("aggregate");
        if (function.equals("count")) {
            return new Aggregates.Named(
                    alias,
                    Function.COUNT,
                    scope.attribute(scope.entity().definition().type().primaryId()));
        }
        boolean distinct = attribute.flag("distinct") && function.equals("countcolumn");
        Function known = Optional.ofNullable(FUNCTIONS.get(function))
                .orElseThrow(() -> attribute.wrong(
                        "has the aggregate '" + function + "'. There are count, countcolumn, sum, avg, min and max"));
        return new Aggregates.Named(alias, distinct ? Function.COUNT_DISTINCT : known, property);
    }
}
