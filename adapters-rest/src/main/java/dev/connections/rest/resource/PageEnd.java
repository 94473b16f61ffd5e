package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.application.reading.RunQuery;
import java.util.List;
import java.util.Optional;

/** Sees the rows of a page, and remembers the one at which a full page ends. */
final class PageEnd implements RowReader {

    private final int size;
    private final List<Ordering> order;
    private int rows;
    private Optional<Position> place = Optional.empty();

    PageEnd(int size, List<Ordering> order) {
        this.size = size;
        this.order = order;
    }

    @Override
    public void read(Row row) {
        if (++rows == size) {
            place = Optional.of(Position.of(row, order));
        }
    }

    /**
     * The place of the last row of the page; empty when there is no other page behind it.
     *
     * @param all what is asked, on all pages from this one on
     */
    Optional<Position> followed(RunQuery queries, Query all, Caller caller) {
        return place.filter(end -> {
            boolean[] found = {false};
            Query next = new Query(all.entity(), List.of(), all.condition().and(end.behind()), all.order(), 1)
                    .joining(all.joins());
            queries.run(next, caller, row -> found[0] = true);
            return found[0];
        });
    }
}
