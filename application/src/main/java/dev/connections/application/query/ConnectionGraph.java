package dev.connections.application.query;

import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.Optional;

/**
 * Follows connections from record to record. What it is asked has been checked against the metadata and the caller's
 * access.
 *
 * <p>It comes to every record by a shortest path. Where several are equally short, the last row of the path is the one
 * with the lowest id among those that come from records one step nearer, and so on back to the beginning.
 */
public interface ConnectionGraph {

    /**
     * The records that the walk comes to, each once, without the one where it begins: nearest first, then by name without
     * regard to case and absent names first, then by id.
     *
     * @param limit how many at the most
     */
    List<ReachedRecord> around(Traversal traversal, int limit);

    /**
     * The way to one record; empty when the walk does not come there.
     *
     * @param target of its own type
     */
    Optional<ReachedRecord> to(RecordRef target, Traversal traversal);
}
