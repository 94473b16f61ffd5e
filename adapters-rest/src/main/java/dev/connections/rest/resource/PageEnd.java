package dev.connections.rest.resource;

import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import java.util.List;
import java.util.Optional;

/** Hands rows on, and remembers the one at which a full page ends. */
final class PageEnd implements RowReader {

    private final int size;
    private final List<Ordering> order;
    private final RowReader reader;
    private int rows;
    private Optional<Position> place = Optional.empty();

    PageEnd(int size, List<Ordering> order, RowReader reader) {
        this.size = size;
        this.order = order;
        this.reader = reader;
    }

    @Override
    public void read(Row row) {
        if (++rows == size) {
            place = Optional.of(Position.of(row, order));
        }
        reader.read(row);
    }

    /** The place of the last row of a full page; empty when the page was not filled. */
    Optional<Position> place() {
        return place;
    }
}
