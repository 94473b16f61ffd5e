package dev.connections.jpa.store;

import dev.connections.application.Application;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.Deletions;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.domain.record.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client that keeps a copy of the rows of one entity, by nothing but their changes. */
final class Follower {

    private static final Caller CALLER = Administrator.CALLER;
    private static final Column VERSION = new Column("versionnumber");

    private final Application application;
    private final EntityDefinition entity;
    private final Map<UUID, Long> known;
    private DeltaWatermark deltaWatermark;
    private int deletionsTold;

    /** Begins with the rows that there are. */
    Follower(Application application, RecordType type) {
        this.application = application;
        this.entity = application.entities().named(type.logicalName()).orElseThrow();
        this.deltaWatermark = application.changes().now(entity);
        this.known = stored();
    }

    /** Brings the copy up to date. */
    void follow() {
        DeltaWatermark now = application.changes().now(entity);
        Changes changes = application.changes().between(entity, deltaWatermark, now);
        read(changes.made(), changes.order(), known);
        Deletions deletions = application.changes().deletions(changes, Query.MAX_ROWS, CALLER);
        deletions.ids().forEach(known::remove);
        deletionsTold += deletions.ids().size();
        deltaWatermark = now;
    }

    /** The copy: the version of each row by its id. */
    Map<UUID, Long> known() {
        return known;
    }

    int deletionsTold() {
        return deletionsTold;
    }

    /** The same, as the store has it. */
    Map<UUID, Long> stored() {
        Map<UUID, Long> rows = new HashMap<>();
        read(Condition.everything(), List.of(), rows);
        return rows;
    }

    private void read(Condition condition, List<Ordering> order, Map<UUID, Long> into) {
        application
                .queries()
                .run(
                        new Query(entity.logicalName(), List.of(VERSION), condition, order, Query.MAX_ROWS),
                        CALLER,
                        row -> keep(row, into));
    }

    private void keep(Row row, Map<UUID, Long> into) {
        into.put((UUID) row.value(entity.type().primaryId()), (Long) row.value(VERSION));
    }
}
