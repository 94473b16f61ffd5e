package dev.connections.application.sharing;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;

/**
 * Shares one record, or one row of a connection, with a user or team.
 *
 * <p>Each refuses with {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a record that is not there and {@link
 * ErrorCode#ACCESS_DENIED} for a caller who may not share it.
 */
public interface ShareAccess {

    /**
     * Adds rights to what the principal has; no rights change nothing.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_SHAREE}, {@link ErrorCode#CANNOT_SHARE_WITH_OWNER}, {@link
     *     ErrorCode#INVALID_ACCESS_RIGHTS_PASSED}
     */
    void grant(RecordRef target, Principal principal, AccessRights rights, Caller caller);

    /**
     * Sets the rights of the principal, whether or not it had any; no rights end the share.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_SHAREE}, {@link ErrorCode#CANNOT_SHARE_WITH_OWNER}, {@link
     *     ErrorCode#INVALID_ACCESS_RIGHTS_PASSED}
     */
    void modify(RecordRef target, Principal principal, AccessRights rights, Caller caller);

    /** Ends the share with the principal; without one nothing happens. */
    void revoke(RecordRef target, Principal principal, Caller caller);
}
