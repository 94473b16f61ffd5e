package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.application.access.Owners;
import dev.connections.application.image.RowImages;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.record.RecordState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One update under way: what the connection becomes, step by step, and what there is to tell of it. */
final class Revision {

    private final Connection before;
    private final ConnectionId row;
    private final ConnectionId twin;
    private final Caller caller;
    private final Stamp stamp;
    private final List<ConnectionEvent> events = new ArrayList<>();
    private Connection after;
    private boolean drafted;

    Revision(Connection before, ConnectionId row, Caller caller, Instant now) {
        this.before = before;
        this.row = row;
        this.twin = before.rows().twinOf(row).id();
        this.caller = caller;
        this.stamp = caller.stamp(now);
        this.after = before;
    }

    /** What the connection has become. */
    Connection after() {
        return after;
    }

    /** What happened; nothing when nothing changed. */
    List<ConnectionEvent> events() {
        return events;
    }

    /** Reactivates first and deactivates last, so that one command can change what is to be inactive, and what was. */
    void carryOut(UpdateCommand command, ConnectionDrafting drafting, RowImages images, Owners owners) {
        RecordState wanted = command.state().appliedTo(after.state());
        if (wanted == RecordState.ACTIVE) {
            changeState(after.reactivate(stamp));
        }
        if (command.amends()) {
            amend(command, drafting, images);
        }
        command.owner().value().ifPresent(principal -> assign(principal, owners));
        if (wanted == RecordState.INACTIVE) {
            changeState(after.deactivate(stamp));
        }
    }

    /** The connection, when it changed and is in use, and the policies were not asked of it yet. */
    Optional<ActiveConnection> unapproved() {
        return after instanceof ActiveConnection active && !drafted && !events.isEmpty()
                ? Optional.of(active)
                : Optional.empty();
    }

    /** The connection, when it now says something that another one may say already. */
    Optional<ActiveConnection> newlySaid() {
        boolean saidSoBefore = before.state() == RecordState.ACTIVE
                && before.parties().equals(after.parties())
                && before.terms().period().equals(after.terms().period());
        return after instanceof ActiveConnection active && !saidSoBefore ? Optional.of(active) : Optional.empty();
    }

    /** The new owner of the row, if it changed: a share with that principal is redundant from now on. */
    Optional<Principal> newOwner() {
        Principal owner = owner().owner();
        return before.rows().row(row).ownership().isBy(owner) ? Optional.empty() : Optional.of(owner);
    }

    private void changeState(Connection changed) {
        if (changed.state() != after.state()) {
            after = changed;
            events.add(new ConnectionEvent.StateChanged(row, twin, after.state(), stamp));
        }
    }

    private void amend(UpdateCommand command, ConnectionDrafting drafting, RowImages images) {
        ActiveConnection editable = after.editable();
        ActiveConnection amended =
                command.amendment().isNone() ? editable : amended(editable, command.amendment(), drafting);
        ActiveConnection withImage = command.image()
                .map(given -> given.map(file -> images.develop(file, stamp.at())))
                .map(image -> amended.withImage(row, image, stamp))
                .appliedTo(amended);
        if (command.amendment().isNone() && command.values().isNone() && withImage.equals(editable)) {
            return;
        }
        after = command.values().isNone() ? withImage : withImage.touch(stamp);
        events.add(new ConnectionEvent.Amended(row, twin, after.partiesSeenFrom(row), after.terms(), stamp));
    }

    /** Refusals speak of the sides as the row sees them, so the proposal is turned around only when it is approved. */
    private ActiveConnection amended(ActiveConnection editable, Amendment amendment, ConnectionDrafting drafting) {
        boolean inUse = before.state() == RecordState.ACTIVE;
        Proposal seen = drafting.draft(editable.partiesSeenFrom(row), amendment, editable.terms(), inUse, caller);
        drafted = true;
        return editable.amend(editable.rows().isMaster(row) ? seen : seen.mirrored(), stamp);
    }

    private void assign(Principal principal, Owners owners) {
        Ownership ownership = owners.ownership(principal);
        if (!ownership.equals(owner())) {
            after = after.assign(row, ownership, stamp);
            events.add(new ConnectionEvent.Assigned(row, twin, ownership, stamp));
        }
    }

    private Ownership owner() {
        return after.rows().row(row).ownership();
    }
}
