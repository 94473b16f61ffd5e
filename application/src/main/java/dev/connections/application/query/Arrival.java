package dev.connections.application.query;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import java.util.List;

/**
 * A record that a {@link Walk} comes to.
 *
 * @param record of its own type
 * @param path the rows of connections that lead there, the first one first; none for where the walk begins
 */
public record Arrival(RecordRef record, List<ConnectionId> path) {

    /** Keeps its own copy. */
    public Arrival {
        path = List.copyOf(path);
    }
}
