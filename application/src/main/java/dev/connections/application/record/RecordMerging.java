package dev.connections.application.record;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.command.RowLocks;
import dev.connections.application.connection.ConnectionRules;
import dev.connections.application.connection.Disconnection;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.Connections;
import dev.connections.application.port.EventOutbox;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Records;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.participant.Lineage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges records, and lets the connections of the one that is given up, and what stands below it, follow the survivor. */
public final class RecordMerging implements MergeRecords {

    private static final AccessRights ON_TARGET = AccessRights.of(AccessRight.READ, AccessRight.WRITE);

    private static final AccessRights ON_SUBORDINATE =
            ON_TARGET.union(AccessRights.of(AccessRight.SHARE, AccessRight.APPEND, AccessRight.APPEND_TO));

    private final Records records;
    private final Connections connections;
    private final EventOutbox events;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final AccessControl access;
    private final ConnectionRules rules;
    private final Disconnection disconnection;
    private final RowLocks rows;
    private final LookupCascades cascades;

    public RecordMerging(Ports ports, EntityCatalogue entities, AccessControl access, ConnectionRules rules) {
        records = ports.records();
        connections = ports.connections();
        events = ports.events();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        this.access = access;
        this.rules = rules;
        disconnection = Disconnection.by(ports);
        rows = new RowLocks(ports);
        cascades = new LookupCascades(entities, records, ports.attributes(), rows);
    }

    @Override
    public Participant merge(RecordRef target, RecordRef subordinate, Caller caller) {
        return unitOfWork.perform(() -> {
            holdAll(target, subordinate);
            Participant survivor = mergeable(target, ON_TARGET, caller);
            Stamp stamp = caller.stamp(clock.instant());
            Participant merged = mergeable(subordinate, ON_SUBORDINATE, caller).mergeInto(survivor, stamp);
            records.replace(merged);
            records.below(merged.ref()).forEach(child -> followBelow(child.ref(), merged, survivor.ref(), stamp));
            for (Connection connection : connections.involvingHeld(merged.ref())) {
                follow(connection, merged.ref(), survivor, stamp, caller);
            }
            cascades.follow(merged.ref(), survivor.ref(), stamp);
            return merged;
        });
    }

    /** Holds whatever the merge may touch at once, so that it waits for no other that waits for it. */
    private void holdAll(RecordRef target, RecordRef subordinate) {
        Set<RecordRef> touched = new HashSet<>(connections.connectedTo(subordinate));
        records.below(subordinate).forEach(child -> touched.add(child.ref()));
        for (RecordRef each : List.of(target, subordinate)) {
            touched.add(each);
            records.find(each)
                    .map(record -> Lineage.upFrom(record, records::find))
                    .ifPresent(line -> touched.addAll(line.records()));
        }
        touched.addAll(cascades.following(subordinate));
        rows.hold(touched);
    }

    /** What the survivor itself stands below, it goes on to stand below: that goes up to where the other stood. */
    private void followBelow(RecordRef child, Participant merged, RecordRef survivor, Stamp stamp) {
        Participant moved = hold(child);
        Lineage ofSurvivor = lineage(survivor);
        Optional<Lineage> above =
                ofSurvivor.includes(child) ? merged.parent().map(this::lineage) : Optional.of(ofSurvivor);
        records.replace(above.map(line -> moved.placeBelow(line, stamp)).orElseGet(() -> moved.placeAtTop(stamp)));
    }

    private Lineage lineage(RecordRef record) {
        return Lineage.upFrom(hold(record), records::findForUpdate);
    }

    private void follow(Connection connection, RecordRef merged, Participant survivor, Stamp stamp, Caller caller) {
        ConnectionId row = nearRow(connection, merged);
        connection.parties().records().stream()
                .filter(other -> !other.equals(merged) && !other.equals(survivor.ref()))
                .forEach(this::hold);
        Optional<Connection> joined = connection.follow(merged, survivor, stamp).filter(this::saysSomethingNew);
        if (joined.isEmpty()) {
            access.require(
                    caller,
                    AccessRight.DELETE,
                    row.ref(),
                    connection.rows().row(row).ownership());
            disconnection.carryOut(connection, row, stamp);
            return;
        }
        Connection after = joined.get();
        if (after instanceof ActiveConnection active) {
            rules.approve(connection, active, row);
        }
        connections.replace(after);
        events.append(new ConnectionEvent.Amended(
                row, after.rows().twinOf(row).id(), after.partiesSeenFrom(row), after.terms(), stamp));
    }

    /** The row on whose near side the record stands. */
    private static ConnectionId nearRow(Connection connection, RecordRef record) {
        boolean master = connection.parties().from().record().equals(Optional.of(record));
        return (master ? connection.rows().master() : connection.rows().reciprocal()).id();
    }

    private boolean saysSomethingNew(Connection candidate) {
        return !(candidate instanceof ActiveConnection active && rules.isDoubled(active));
    }

    private Participant mergeable(RecordRef ref, AccessRights rights, Caller caller) {
        Participant participant = hold(ref);
        access.requireAll(caller, rights, participant.ref(), participant.ownership());
        return participant;
    }

    private Participant hold(RecordRef ref) {
        return records.findForUpdate(ref)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, ref.type(), ref.id()));
    }
}
