package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.Connection;

/** Changes a connection in one go: reactivates, amends, assigns and deactivates it, in this order, as far as asked. */
@FunctionalInterface
public interface Update {

    /**
     * Carries out the command on both rows, or on none.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#ACCESS_DENIED}, {@link
     *     ErrorCode#CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE}, {@link ErrorCode#INVALID_ASSIGNEE_ID}, and all that
     *     {@link Connect} may say of parties and terms
     */
    Connection update(UpdateCommand command, Caller caller);
}
