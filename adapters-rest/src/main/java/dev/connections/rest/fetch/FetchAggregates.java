package dev.connections.rest.fetch;

import dev.connections.application.query.Aggregation;
import dev.connections.application.query.Aggregation.Function;
import dev.connections.application.query.ColumnPart;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.Aggregates;
import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads queries that take rows together: {@code <fetch aggregate="true">}. */
public final class FetchAggregates {

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "sum", Function.SUM,
            "avg", Function.AVERAGE,
            "min", Function.MINIMUM,
            "max", Function.MAXIMUM,
            "countcolumn", Function.COUNT);

    private static final Map<String, ColumnPart> PARTS_OF_DATES = Map.of(
            "day", ColumnPart.DAY,
            "week", ColumnPart.WEEK,
            "month", ColumnPart.MONTH,
            "quarter", ColumnPart.QUARTER,
            "year", ColumnPart.YEAR,
            "fiscal-period", ColumnPart.FISCAL_PERIOD,
            "fiscal-year", ColumnPart.FISCAL_YEAR);

    private final PropertyPath row;
    private final Map<String, Aggregation.Fact> facts = new HashMap<>();
    private final List<Aggregates.Key> groups = new ArrayList<>();
    private final List<Aggregates.Named> measures = new ArrayList<>();

    private FetchAggregates(PropertyPath row) {
        this.row = row;
    }

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
    public static Aggregates read(QueryContext context, WireEntity entity, String xml) {
        FetchElement fetch = FetchQuery.whole(xml);
        FetchPage page = FetchPage.of(fetch);
        if (page.place() > 1) {
            throw fetch.wrong("asks for page " + page.place() + " of groups, which all come at once. Leave it out");
        }
        FetchParts parts = new FetchParts(context.entities());
        parts.read(FetchQuery.root(fetch, entity), FetchScope.of(entity, context));
        FetchAggregates aggregates = new FetchAggregates(new PropertyPath(List.of(), entity.primaryId()));
        parts.attributes().forEach(asked -> aggregates.add(asked.element(), asked.scope()));
        if (aggregates.facts.isEmpty()) {
            throw fetch.wrong("takes rows together and shows nothing of them. Give it an attribute with an alias and"
                    + " aggregate='count' or groupby='true'");
        }
        return new Aggregates(
                entity,
                parts.joins().stream().map(FetchJoin::join).toList(),
                parts.condition(),
                aggregates.groups,
                aggregates.measures,
                parts.orders().stream()
                        .map(asked -> aggregates.rank(asked.element()))
                        .toList(),
                page.top().orElse(Aggregation.MAX_ROWS),
                false);
    }

    private void add(FetchElement attribute, FetchScope scope) {
        PropertyPath property = scope.attribute(attribute.require("name"));
        String alias = attribute.require("alias");
        Aggregation.Fact fact;
        if (attribute.flag("groupby")) {
            Aggregates.Key key = new Aggregates.Key(alias, property, part(attribute));
            groups.add(key);
            fact = key.column();
        } else {
            Aggregates.Named measure = measure(attribute, alias, property);
            measures.add(measure);
            fact = measure.measure();
        }
        if (facts.put(alias, fact) != null) {
            throw attribute.wrong("has the alias '" + alias + "', which another attribute has");
        }
    }

    private static ColumnPart part(FetchElement attribute) {
        return attribute
                .attribute("dategrouping")
                .map(name -> Optional.ofNullable(PARTS_OF_DATES.get(name))
                        .orElseThrow(() -> attribute.wrong("has the dategrouping '" + Excerpt.of(name)
                                + "'. There are day, week, month, quarter, year, fiscal-period and fiscal-year")))
                .orElse(ColumnPart.VALUE);
    }

    private Aggregation.Rank rank(FetchElement step) {
        String alias = step.require("alias");
        Aggregation.Fact fact = Optional.ofNullable(facts.get(alias))
                .orElseThrow(() -> step.wrong("names the alias '" + Excerpt.of(alias) + "', which no attribute has"));
        return new Aggregation.Rank(fact, FetchOrder.direction(step));
    }

    /** {@code count} counts rows, whatever their value; all others leave out what is absent. */
    private Aggregates.Named measure(FetchElement attribute, String alias, PropertyPath property) {
        String function = attribute.require("aggregate");
        if (function.equals("count")) {
            return new Aggregates.Named(alias, Function.COUNT, row);
        }
        boolean distinct = attribute.flag("distinct") && function.equals("countcolumn");
        Function known = Optional.ofNullable(FUNCTIONS.get(function))
                .orElseThrow(() -> attribute.wrong(
                        "has the aggregate '" + function + "'. There are count, countcolumn, sum, avg, min and max"));
        return new Aggregates.Named(alias, distinct ? Function.COUNT_DISTINCT : known, property);
    }
}
