package dev.connections.application.query;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import java.util.List;

/**
 * A record that a {@link Traversal} reaches, with a shortest path to it.
 *
 * @param record of its own type
 * @param path the rows of connections that lead there, the first one first; none for the record where the traversal
 *     starts
 */
public record ReachedRecord(RecordRef record, List<ConnectionId> path) {

    /** Keeps its own copy. */
    public ReachedRecord {
        path = List.copyOf(path);
    }
}
