package dev.connections.application.record;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;

/**
 * Creates, changes and deletes the records that connections join, of all record types alike.
 *
 * <p>Making one is refused with {@link ErrorCode#PRIVILEGE_DENIED}, changing or deleting one with {@link
 * ErrorCode#ACCESS_DENIED}, to a caller who may not.
 */
public interface ManageRecords {

    /**
     * Makes a record.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when the id, or a user's object id, is taken, {@link
     *     ErrorCode#INVALID_ASSIGNEE_ID} when there is no such owner, {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when there is
     *     no such parent, {@link ErrorCode#STRING_LENGTH_TOO_LONG}
     */
    Participant create(NewRecord record, Caller caller);

    /**
     * Renames, assigns or places a record, or changes a user's identity. Connections that are named after it take the
     * new name; what stands below it stays there.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#INVALID_ASSIGNEE_ID}, {@link ErrorCode#STRING_LENGTH_TOO_LONG}; {@link
     *     ErrorCode#ACCOUNT_LOOP_BEING_CREATED} and the like for a record that would stand below itself
     */
    Participant update(RecordUpdate update, Caller caller);

    /** Updates the record, or makes it with the id and the facts of the update. */
    Saved upsert(RecordUpdate update, Caller caller);

    /**
     * Deletes a record, every connection in which it takes part, and all shares of them. What stands below it stands at the
     * top from then on.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#CANNOT_DELETE_DUE_TO_ASSOCIATION} for a user or team that still owns something, and for the
     *     administrator
     */
    void delete(RecordRef ref, Precondition precondition, Caller caller);
}
