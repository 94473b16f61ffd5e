package dev.connections.rest.fetch;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Join;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query written in FetchXML.
 *
 * @param columns what is shown of each row
 * @param joins which other rows are put beside them
 * @param distinct whether rows that show the same come once
 * @param condition which rows
 * @param order in which order; with it all rows are told apart
 * @param page which part of the answer
 * @param counted whether the answer says how many rows there are on all pages
 * @param identity all of the query but the page
 */
public record FetchQuery(
        WireEntity entity,
        List<FetchColumn> columns,
        List<Join> joins,
        boolean distinct,
        Condition condition,
        List<Ordering> order,
        FetchPage page,
        boolean counted,
        String identity) {

    /** Keeps its own copies. */
    public FetchQuery {
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        order = List.copyOf(order);
    }

    /**
     * Reads a query.
     *
     * @param entity whose rows the request addresses
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#NO_ENTITY}, {@link WireCode#NO_ATTRIBUTE}, {@link
     *     WireCode#TOO_MANY_CONDITIONS}, {@link WireCode#TOO_MANY_LINKS}
     */
    public static FetchQuery read(QueryContext context, WireEntity entity, String xml) {
        FetchElement fetch = whole(xml);
        FetchPage page = FetchPage.of(fetch);
        FetchParts parts = new FetchParts(context.entities());
        parts.read(root(fetch, entity), FetchScope.of(entity, context));
        boolean distinct = fetch.flag("distinct");
        FetchOrder order = new FetchOrder(fetch.flag("useraworderby"));
        parts.orders().forEach(order::add);
        if (distinct) {
            order.requireShown(parts.columns());
        }
        return new FetchQuery(
                entity,
                parts.columns(),
                parts.joins().stream().map(FetchJoin::join).toList(),
                distinct,
                parts.condition(),
                Position.total(order.steps(), distinct ? shown(parts) : ids(entity, parts)),
                page,
                fetch.flag(FetchPage.COUNTED),
                fetch.without(Set.of(FetchPage.NUMBER, FetchPage.COOKIE)).toString());
    }

    /** The key of a row: its id, and those of the joined rows. */
    private static List<Column> ids(WireEntity entity, FetchParts parts) {
        return Stream.concat(
                        Stream.of(entity.primaryId().column()),
                        parts.joins().stream().flatMap(FetchJoin::key))
                .toList();
    }

    /** The key of a distinct row: all its columns. */
    private static List<Column> shown(FetchParts parts) {
        return parts.columns().stream()
                .map(column -> column.property().column())
                .toList();
    }

    /** The element that is the whole query. */
    static FetchElement whole(String xml) {
        FetchElement fetch = FetchXml.parse(xml);
        if (!fetch.name().equals("fetch")) {
            throw fetch.wrong("is not how a query begins: write <fetch>");
        }
        fetch.allow(Set.of("entity"));
        fetch.attribute("datasource").ifPresent(source -> {
            throw fetch.wrong("asks for the rows of the datasource '" + Excerpt.of(source)
                    + "', which there is not here. Leave it out for the rows that there are");
        });
        if (fetch.children().size() != 1) {
            throw fetch.wrong("holds one <entity>, found " + fetch.children().size());
        }
        return fetch;
    }

    /** What the query asks of the entity that the request addresses. */
    static FetchElement root(FetchElement fetch, WireEntity entity) {
        FetchElement root = fetch.children().get(0);
        if (!root.require("name").equals(entity.logicalName())) {
            throw root.wrong("asks for '" + root.require("name") + "', but the address is that of " + entity.set()
                    + ". Send it to the set of the entity that it asks for");
        }
        return root;
    }
}
