package dev.connections.application.query;

import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.Optional;

/**
 * Traverses the graph of connections. Traversals have been checked against the metadata and restricted to what the
 * caller may see.
 *
 * <p>It reaches every record by a shortest path. Where several are equally short, the last row of the path is the one
 * with the lowest id among those that come from records one step nearer, and so on back to the beginning.
 */
public interface ConnectionGraph {

    /**
     * The records that the traversal reaches, each once, without the one where it starts: nearest first, then by name
     * without regard to case and absent names first, then by id.
     *
     * @param limit how many at the most
     */
    List<ReachedRecord> around(Traversal traversal, int limit);

    /**
     * The path to one record; empty when the traversal does not reach it.
     *
     * @param target of its own type
     */
    Optional<ReachedRecord> to(RecordRef target, Traversal traversal);
}
