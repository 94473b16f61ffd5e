package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowReader;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.paging.Paging;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of the rows that a request asks for. Without {@code odata.maxpagesize} it has up to 5,000 rows, or as many as
 * {@code $top} says, which then are all; with it, {@code $top} plays no part, as in Dataverse.
 */
final class RowPage {

    private final RunQuery queries;
    private final Request request;
    private final Paging paging;
    private final List<Ordering> order;
    private final Query all;
    private final int size;
    private final boolean last;
    private final PageEnd end;

    /**
     * A page of some rows of an entity.
     *
     * @param within which rows there are at all
     * @param columns what is read of each row
     */
    RowPage(
            ApiContext apiContext,
            Condition within,
            CollectionOptions options,
            List<Column> columns,
            QueryOptions asked,
            Request request) {
        this.queries = apiContext.application().queries();
        this.request = request;
        this.order = options.totalOrder();
        this.paging = Paging.of(apiContext.seal(), request.path(), asked, order.size());
        Optional<Integer> preferred = Preferences.of(request.headers()).maxPageSize();
        this.size = preferred.or(options::top).orElse(Query.MAX_ROWS);
        this.last = preferred.isEmpty() && options.top().isPresent();
        this.end = new PageEnd(size, order);
        this.all = new Query(
                options.selection().entity().logicalName(),
                Stream.concat(columns.stream(), order.stream().map(Ordering::column))
                        .distinct()
                        .toList(),
                options.filter().and(within),
                options.order(),
                size);
    }

    /** How many rows there are on all pages. */
    long count() {
        return queries.count(all, request.caller());
    }

    /** Hands the rows of the page to the reader, in order. */
    void read(RowReader reader) {
        if (size > 0) {
            Query page = paging.begin()
                    .map(values -> all.restrictedTo(new Position(order, values).behind()))
                    .orElse(all);
            queries.run(page, request.caller(), row -> {
                end.read(row);
                reader.read(row);
            });
        }
    }

    /** The address of the next page, once this one has been read; empty when there is none. */
    Optional<String> following() {
        return last
                ? Optional.empty()
                : end.followed(queries, all, request.caller())
                        .map(place -> request.root().link(paging.following(place.values())));
    }
}
