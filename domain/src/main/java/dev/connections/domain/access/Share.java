package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;

/**
 * A record shared with a principal that does not own it. It covers that record alone: of a connection, one row.
 *
 * @param target the shared record
 * @param with the user or team that it is shared with
 * @param rights what they may do; at least one right, never {@link AccessRight#CREATE}
 */
public record Share(RecordRef target, Principal with, AccessRights rights) {

    /**
     * A share that can exist.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ACCESS_RIGHTS_PASSED} for no right, or the right to create
     */
    public Share {
        if (rights.isNone()) {
            throw RuleViolation.of(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, rights);
        }
        if (rights.include(AccessRight.CREATE)) {
            throw RuleViolation.of(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, AccessRight.CREATE.text());
        }
    }
}
