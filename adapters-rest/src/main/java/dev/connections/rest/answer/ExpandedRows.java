package dev.connections.rest.answer;

import dev.connections.application.query.Row;
import java.util.List;
import java.util.Optional;

/** The rows of collections that are shown within other rows. */
public interface ExpandedRows {

    /** Where no collection is shown. */
    ExpandedRows NONE = new ExpandedRows() {
        @Override
        public List<Row> of(ToManyWriter collection, Row owner) {
            return List.of();
        }

        @Override
        public Optional<String> following(ToManyWriter collection, Row owner) {
            return Optional.empty();
        }
    };

    /** The rows of that collection of the row, or the first page of them. */
    List<Row> of(ToManyWriter collection, Row owner);

    /** The address of the page behind the first, where collections come in pages; empty when there is none. */
    Optional<String> following(ToManyWriter collection, Row owner);
}
