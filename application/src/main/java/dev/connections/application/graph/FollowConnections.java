package dev.connections.application.graph;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;

/**
 * Traverses the graph of connections. Every path consists of connections and records that the caller may see, so a
 * traversal never reveals a hidden record in between.
 */
public interface FollowConnections {

    /** The maximum number of records in one answer. */
    int MAX_RECORDS = 5_000;

    /**
     * The records to which connections lead, each by a shortest path, {@value #MAX_RECORDS} at the most.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when the caller sees no such record; {@link
     *     ErrorCode#INVALID_ARGUMENT} for what is never connected
     */
    Neighbourhood connectedRecords(RecordRef from, Route route, Caller caller);

    /**
     * The shortest path from one record to another, of several always the same; empty when the route leads to none.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when the caller does not see both records; {@link
     *     ErrorCode#INVALID_ARGUMENT} for what is never connected
     */
    Optional<ConnectionPath> shortestPath(RecordRef from, RecordRef to, Route route, Caller caller);
}
