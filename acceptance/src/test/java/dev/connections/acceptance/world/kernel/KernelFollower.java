package dev.connections.acceptance.world.kernel;

import dev.connections.acceptance.world.Changed;
import dev.connections.acceptance.world.Follower;
import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.query.Query;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.DeltaWatermark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Follows changes from watermark to watermark. */
final class KernelFollower implements Follower {

    private final Application application;
    private final EntityDefinition entity;
    private final Caller caller;
    private DeltaWatermark deltaWatermark;

    KernelFollower(Application application, EntityDefinition entity, Caller caller) {
        this.application = application;
        this.entity = entity;
        this.caller = caller;
        this.deltaWatermark = application.changes().now(entity);
    }

    @Override
    public Changed learn() {
        DeltaWatermark now = application.changes().now(entity);
        Changes changes = application.changes().between(entity, deltaWatermark, now);
        deltaWatermark = now;
        Set<UUID> made = new HashSet<>();
        application
                .queries()
                .run(
                        new Query(entity.logicalName(), List.of(), changes.made(), changes.order(), Query.MAX_ROWS),
                        caller,
                        row -> made.add((UUID) row.value(entity.type().primaryId())));
        return new Changed(
                made,
                Set.copyOf(application
                        .changes()
                        .deletions(changes, Query.MAX_ROWS, caller)
                        .ids()));
    }
}
