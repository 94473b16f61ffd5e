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
     * <p>The connections in use have to meet the policies as the survivor's, as if each were amended: otherwise the merge is
     * refused as a whole, with the code of the first objection. Nothing that is known gets lost that way, and no connection
     * comes to be in use that could not be made. Deactivate, amend or disconnect it, then merge again; inactive connections
     * follow without being asked, and are asked when they are put to use again.
     *
     * @param target the record that survives
     * @param subordinate the record that is given up
     * @return the subordinate as it is now
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when one of them is not there, {@link
     *     ErrorCode#INVALID_ARGUMENT} when they cannot be merged, {@link ErrorCode#ACCESS_DENIED} unless the caller may
     *     read and write both, share and append the subordinate and append to it, and delete those of its connections that
     *     go; {@link ErrorCode#INVALID_STATE}, {@link ErrorCode#CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE}, {@link
     *     ErrorCode#UNRELATED_CONNECTION_ROLES} and what a team's own policies say when a connection may not follow
     */
    Participant merge(RecordRef target, RecordRef subordinate, Caller caller);
}
