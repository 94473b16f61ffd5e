package dev.connections.rest.resource;

import dev.connections.application.query.Position;
import dev.connections.application.query.Row;
import dev.connections.rest.answer.ToManyWriter;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a collection that are shown within another row.
 *
 * @param followed the place of the last of them, when there is another page behind it
 */
record ExpandedPage(List<Row> rows, Optional<Position> followed) {

    /** Of a collection without rows. */
    static final ExpandedPage EMPTY = new ExpandedPage(List.of(), Optional.empty());

    /** What is shown of the collection that has all these rows. */
    static ExpandedPage of(List<Row> all, ToManyWriter collection) {
        int size = collection.pageSize().orElse(all.size());
        if (all.size() <= size) {
            return new ExpandedPage(all, Optional.empty());
        }
        Position end = Position.of(all.get(size - 1), collection.order());
        return new ExpandedPage(all.subList(0, size), Optional.of(end));
    }
}
