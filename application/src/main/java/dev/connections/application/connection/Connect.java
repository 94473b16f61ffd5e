package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.connection.Connection;

/** Connects two parties: two rows, or none. */
@FunctionalInterface
public interface Connect {

    /**
     * Connects the two sides of the command.
     *
     * @return the new connection; its master row is the one that the command asked for
     * @throws RuleViolation in this order: {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link
     *     ErrorCode#CONNECTION_NOT_SUPPORTED}, {@link ErrorCode#CONNECTION_OBJECTS_MISSING}, {@link
     *     ErrorCode#BOTH_CONNECTION_SIDES_ARE_NEEDED}, {@link ErrorCode#CANNOT_CONNECT_TO_SELF}, {@link
     *     ErrorCode#CONNECTION_INVALID_START_END_DATE}, {@link ErrorCode#INVALID_STATE}, {@link
     *     ErrorCode#CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE}, {@link ErrorCode#UNRELATED_CONNECTION_ROLES}, {@link
     *     ErrorCode#CONNECTION_EXISTS}; {@link ErrorCode#DUPLICATE_RECORD} for an id that is taken;
     *     {@link ErrorCode#STRING_LENGTH_TOO_LONG} and what a currency is refused for with the dates, {@link
     *     ErrorCode#INVALID_ASSIGNEE_ID} for an owner that does not exist, {@link ErrorCode#PROCESS_IMAGE_FAILURE} for an
     *     image that cannot be used; {@link ErrorCode#PRIVILEGE_DENIED} and what values of other attributes are refused for
     *     before all others
     */
    Connection connect(ConnectCommand command, Caller caller);
}
