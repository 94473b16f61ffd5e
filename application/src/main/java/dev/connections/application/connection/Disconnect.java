package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.ConnectionId;

/** Ends a connection for good: both rows go. */
@FunctionalInterface
public interface Disconnect {

    /**
     * Removes both rows and their shares.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#ACCESS_DENIED}
     */
    void disconnect(ConnectionId row, Precondition precondition, Caller caller);
}
