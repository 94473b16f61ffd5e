package dev.connections.rest.answer;

import dev.connections.application.query.Row;
import java.util.List;

/** The rows of collections that are shown within other rows. */
@FunctionalInterface
public interface ExpandedRows {

    /** Where no collection is shown. */
    ExpandedRows NONE = (collection, owner) -> List.of();

    /** The rows of that collection of the row. */
    List<Row> of(ToManyWriter collection, Row owner);
}
