package dev.connections.application.record;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;

/** Makes one of two records that are about the same account, or the same contact. */
@FunctionalInterface
public interface MergeRecords {

    /**
     * Gives the subordinate up in favour of the target: it becomes inactive, and its connections are the target's from
     * now on. A connection that would then join the target to itself goes, and so does one that says no more than
     * another does already, where the {@linkplain dev.connections.application.connection.DuplicateRule rule} is that
     * duplicates are refused.
     *
     * @param target the record that survives
     * @param subordinate the record that is given up
     * @return the subordinate as it is now
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when one of them is not there, {@link
     *     ErrorCode#INVALID_ARGUMENT} when they cannot be merged, {@link ErrorCode#ACCESS_DENIED} unless the caller may
     *     read and write both, share and append the subordinate and append to it, and delete those of its connections that
     *     go
     */
    Participant merge(RecordRef target, RecordRef subordinate, Caller caller);
}
