package dev.connections.application.query;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Map;

/**
 * How far one may go from a record, over connections from record to record.
 *
 * @param from where it begins; of its own type, not of the base of its family
 * @param steps over how many connections at the most, 1 or more
 * @param rows which rows of connections one may go over; each leads from its near side to its far side
 * @param records which records of a type one may come to; none of a type that is missing
 */
public record Traversal(RecordRef from, int steps, Condition rows, Map<RecordType, Condition> records) {

    /** Keeps its own copy. */
    public Traversal {
        records = Map.copyOf(records);
    }
}
