package dev.connections.jpa.store;

import dev.connections.application.port.Jobs;
import dev.connections.domain.job.Job;
import dev.connections.jpa.entity.JobEntity;
import dev.connections.jpa.mapping.JobRows;
import dev.connections.jpa.transaction.Transactions;

/** Jobs, in a table of their own. */
public final class StoredJobs implements Jobs {

    private final Transactions transactions;

    public StoredJobs(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Job job) {
        transactions.write(session -> session.insert(JobRows.ROWS.row(job)));
    }

    /** Only the thread that executes a job changes it, so the stored version is always the previous one. */
    @Override
    public void replace(Job changed) {
        JobEntity row = JobRows.ROWS.row(changed);
        transactions.write(session -> session.createMutationQuery("update Job j set j." + VersionedUpdate.NEXT_VERSION
                        + ", j.stateCode = :state, j.statusCode = :status, j.message = :message, j.errorCode = :error,"
                        + " j.completedOn = :completed, j.modifiedOn = :modified where j.id = :id")
                .setParameter("state", row.stateCode)
                .setParameter("status", row.statusCode)
                .setParameter("message", row.message)
                .setParameter("error", row.errorCode)
                .setParameter("completed", row.completedOn)
                .setParameter("modified", row.modifiedOn)
                .setParameter("id", row.id)
                .executeUpdate());
    }
}
