package dev.connections.rest.fetch;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query written in FetchXML.
 *
 * @param columns what is shown of each row
 * @param condition which rows
 * @param order in which order
 * @param top how many rows at the most; empty when they come in pages
 * @param pageSize how many rows a page has; empty when the query does not say
 * @param page which page, counted from 1
 * @param cookie what the answer with the page before said; empty for the first
 * @param identity all of the query but the page
 */
public record FetchQuery(
        WireEntity entity,
        List<FetchColumn> columns,
        Condition condition,
        List<Ordering> order,
        Optional<Integer> top,
        Optional<Integer> pageSize,
        int page,
        Optional<String> cookie,
        String identity) {

    private static final String PAGE = "page";
    private static final String COOKIE = "paging-cookie";

    /** Keeps its own copies. */
    public FetchQuery {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /**
     * Reads a query.
     *
     * @param entity whose rows the request addresses
     * @throws WireError {@link WireCode#QUERY}, {@link WireCode#NO_ENTITY}, {@link WireCode#NO_ATTRIBUTE}, {@link
     *     WireCode#TOO_MANY_CONDITIONS}, {@link WireCode#TOO_MANY_LINKS}
     */
    public static FetchQuery read(WireEntities entities, WireEntity entity, String xml) {
        FetchElement fetch = whole(xml);
        Optional<Integer> top = fetch.number("top", Query.MOST_ROWS);
        if (top.isPresent()
                && (fetch.attribute(PAGE).isPresent()
                        || fetch.attribute("count").isPresent())) {
            throw fetch.wrong("has both top and pages. Give top, or count and page");
        }
        FetchElement root = root(fetch, entity);
        FetchParts parts = new FetchParts(entities, fetch.flag("distinct"));
        parts.read(root, FetchScope.of(entity));
        return new FetchQuery(
                entity,
                parts.columns(),
                parts.condition(),
                parts.order(),
                top,
                fetch.number("count", Query.MOST_ROWS),
                fetch.number(PAGE, Integer.MAX_VALUE).orElse(1),
                fetch.attribute(COOKIE),
                fetch.without(Set.of(PAGE, COOKIE)).toString());
    }

    /** The element that is the whole query. */
    static FetchElement whole(String xml) {
        FetchElement fetch = FetchXml.parse(xml);
        if (!fetch.name().equals("fetch")) {
            throw fetch.wrong("is not how a query begins: write <fetch>");
        }
        fetch.allow(Set.of("entity"));
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
