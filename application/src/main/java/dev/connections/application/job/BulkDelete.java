package dev.connections.application.job;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.job.Job;

/** Deletes whatever meets a condition, row by row, and stores a {@link Job} with its outcome. */
@FunctionalInterface
public interface BulkDelete {

    /**
     * Deletes the rows that the caller sees and that meet the condition, each as if it were deleted alone. One that is
     * refused stays, and the others go. The job can be looked up while it is under way.
     *
     * @return the job when it is over: succeeded when every row could be deleted, failed otherwise
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for an entity whose rows are not deleted, {@link
     *     ErrorCode#QUERY_BUILDER_NO_ATTRIBUTE}, {@link ErrorCode#STRING_LENGTH_TOO_LONG}; then there is no job
     */
    Job delete(BulkDeletion deletion, Caller caller);
}
