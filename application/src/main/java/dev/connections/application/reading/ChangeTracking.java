package dev.connections.application.reading;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.ChangeLog;
import dev.connections.application.port.ChangeLog.Deletion;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds changes by the versions of rows, and deletions by their tombstones. */
public final class ChangeTracking implements TrackChanges {

    /**
     * Tombstones are kept longer than watermarks are valid: clocks differ, and a tombstone is written before its unit
     * of work commits.
     */
    private static final Duration GRACE = Duration.ofDays(1);

    private final ChangeLog log;
    private final RunQuery queries;
    private final AccessControl access;
    private final Clock clock;
    private final Duration retention;

    /**
     * Tracks the changes of a store.
     *
     * @param retention how old a watermark may be
     */
    public ChangeTracking(ChangeLog log, RunQuery queries, AccessControl access, Clock clock, Duration retention) {
        this.log = log;
        this.queries = queries;
        this.access = access;
        this.clock = clock;
        this.retention = retention;
    }

    /** Reads the clock first, so that the watermark is never newer than its time says. */
    @Override
    public DeltaWatermark now(EntityDefinition entity) {
        requireTracked(entity);
        Instant at = clock.instant();
        return DeltaWatermark.of(log.watermark(), at);
    }

    @Override
    public Changes between(EntityDefinition entity, DeltaWatermark earlier, DeltaWatermark later) {
        requireTracked(entity);
        if (earlier.at().plus(retention).isBefore(clock.instant())) {
            throw RuleViolation.of(
                    ErrorCode.EXPIRED_VERSION_STAMP,
                    "It is from " + earlier.at() + ", and changes can be followed for " + retention.toDays() + " days");
        }
        if (earlier.settled().number() > later.latest().number()) {
            throw RuleViolation.of(
                    ErrorCode.EXPIRED_VERSION_STAMP,
                    "It is from version " + earlier.settled()
                            + ", which the store has not reached: an older copy of the"
                            + " data has been put in its place");
        }
        return new Changes(entity, earlier.settled(), later.latest());
    }

    /** Queries one more than it returns, to know whether there are more. */
    @Override
    public Deletions deletions(Changes changes, int limit, Caller caller) {
        if (access.visibleRows(caller, changes.entity()).equals(Condition.nothing())) {
            return new Deletions(List.of(), Optional.empty());
        }
        List<Deletion> found = log.deletions(changes.entity().type(), changes.after(), changes.until(), limit + 1);
        List<Deletion> told = found.subList(0, Math.min(limit, found.size()));
        Version reached =
                told.isEmpty() ? changes.after() : told.get(told.size() - 1).version();
        return new Deletions(
                gone(changes.entity(), told, caller), found.size() > limit ? Optional.of(reached) : Optional.empty());
    }

    @Override
    public long count(Changes changes, Caller caller) {
        Query made = new Query(changes.entity().logicalName(), List.of(), changes.made(), List.of(), Query.MAX_ROWS);
        long rows = Math.min(queries.count(made, caller), Query.MAX_ROWS);
        int deletions = deletions(changes, Query.MAX_ROWS, caller).ids().size();
        return Math.min(rows + deletions, Query.MAX_ROWS);
    }

    @Override
    public void forgetTheOld() {
        log.forget(clock.instant().minus(retention).minus(GRACE));
    }

    private List<UUID> gone(EntityDefinition entity, List<Deletion> deletions, Caller caller) {
        List<UUID> ids = deletions.stream().map(Deletion::id).distinct().toList();
        Set<UUID> there = new HashSet<>();
        if (!ids.isEmpty()) {
            Condition again = new Condition.In(new Column(entity.type().primaryId()), List.copyOf(ids));
            queries.run(
                    new Query(entity.logicalName(), List.of(), again, List.of(), Query.MAX_ROWS),
                    caller,
                    row -> there.add((UUID) row.value(entity.type().primaryId())));
        }
        return ids.stream().filter(id -> !there.contains(id)).toList();
    }

    private static void requireTracked(EntityDefinition entity) {
        if (!entity.isTracked()) {
            throw RuleViolation.of(
                    ErrorCode.CHANGE_TRACKING_NOT_ENABLED, entity.type().entitySet());
        }
    }
}
