package dev.connections.application.job;

import dev.connections.application.access.Caller;
import dev.connections.application.access.Owners;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Jobs;
import dev.connections.application.port.Ports;
import dev.connections.application.port.UnitOfWork;
import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.job.Job;
import dev.connections.domain.job.JobKind;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Deletes in bulk: each row in a unit of work of its own, so that a long job does not block other writers. */
public final class BulkDeleting implements BulkDelete {

    private final Jobs jobs;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final Owners owners;
    private final RunQuery queries;
    private final RowDeletion rows;

    public BulkDeleting(Ports ports, RunQuery queries, RowDeletion rows) {
        jobs = ports.jobs();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        owners = new Owners(ports.principals());
        this.queries = queries;
        this.rows = rows;
    }

    @Override
    public Job delete(BulkDeletion deletion, Caller caller) {
        rows.requireDeletable(deletion.type());
        List<RecordRef> found = next(deletion, caller);
        Job job = begin(deletion, caller);
        Tally tally = new Tally();
        while (!found.isEmpty()) {
            found.forEach(row -> delete(row, caller, tally));
            job = keep(job.proceed(tally.toString(), now(caller)));
            found = tally.refused == 0 ? next(deletion, caller) : List.of();
        }
        return keep(tally.outcome(job, now(caller)));
    }

    private Job begin(BulkDeletion deletion, Caller caller) {
        return unitOfWork.perform(() -> {
            Job job = Job.begin(
                    ids.next(), JobKind.BULK_DELETE, deletion.name(), owners.ownership(caller.user()), now(caller));
            jobs.add(job);
            return job;
        });
    }

    private Job keep(Job job) {
        return unitOfWork.perform(() -> {
            jobs.replace(job);
            return job;
        });
    }

    private List<RecordRef> next(BulkDeletion deletion, Caller caller) {
        List<RecordRef> found = new ArrayList<>();
        String primaryId = deletion.type().primaryId();
        queries.run(
                new Query(deletion.type().logicalName(), List.of(), deletion.condition(), List.of(), Query.MAX_ROWS),
                caller,
                row -> {
                    if (row.value(primaryId) instanceof UUID id) {
                        found.add(new RecordRef(deletion.type(), id));
                    }
                });
        return found;
    }

    /** A row that is gone already went with another: a connection's twin, or what a record took along. */
    private void delete(RecordRef row, Caller caller, Tally tally) {
        try {
            rows.delete(row, caller);
            tally.deleted++;
        } catch (RuleViolation violation) {
            if (violation.code() != ErrorCode.OBJECT_DOES_NOT_EXIST) {
                tally.refuse(violation);
            }
        }
    }

    private Stamp now(Caller caller) {
        return caller.stamp(clock.instant());
    }

    /** What has been done so far. */
    private static final class Tally {

        private int deleted;
        private int refused;
        private List<RuleViolation> reasons = List.of();

        void refuse(RuleViolation reason) {
            refused++;
            if (reasons.isEmpty()) {
                reasons = List.of(reason);
            }
        }

        Job outcome(Job job, Stamp stamp) {
            return reasons.stream()
                    .findFirst()
                    .map(reason -> job.fail(this + " The first refusal: " + reason.getMessage(), reason.code(), stamp))
                    .orElseGet(() -> job.succeed(toString(), stamp));
        }

        @Override
        public String toString() {
            return deleted + " deleted, " + refused + " refused.";
        }
    }
}
