package dev.connections.application.query;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Map;

/**
 * A bounded breadth-first traversal of the graph of connections, from one record.
 *
 * @param from the start; of its own type, not of the base of its family
 * @param steps the maximum number of connections in a path, 1 or more
 * @param rows which connection rows may be followed; each leads from its near side to its far side
 * @param records which records of a type may be reached; none of a type that is missing
 */
public record Traversal(RecordRef from, int steps, Condition rows, Map<RecordType, Condition> records) {

    /** Keeps its own copy. */
    public Traversal {
        records = Map.copyOf(records);
    }
}
