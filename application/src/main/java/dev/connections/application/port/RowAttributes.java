package dev.connections.application.port;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The stored values of attributes that are carried by name and type, of rows of all entities. They are part of their rows:
 * they go with them, and a change belongs to the unit of work that gives the row its new version.
 */
public interface RowAttributes {

    /**
     * Values of a row; none when it has none, or is not there.
     *
     * @param attributes the logical names of those that are looked for
     */
    AttributeValues of(RecordRef row, Collection<String> attributes);

    /**
     * The rows whose carried lookups lead to that row, each with the logical names of these lookups. A lookup to the base
     * of a family leads to the row whichever type of the family it has. Rows are found under their own types.
     */
    Map<RecordRef, Set<String>> pointingTo(RecordRef target);

    /** Sets values of a row that is there and that the unit of work has locked or made. */
    void change(RecordRef row, AttributeChanges changes);
}
