package dev.connections.application.record;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.Disconnection;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.Connections;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.SecurityRoles;
import dev.connections.application.port.Shares;
import dev.connections.application.port.Teams;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes records with all that goes along: connections, shares, and the records whose lookups pass a deletion on. */
final class RecordDeletion {

    private final Records records;
    private final Connections connections;
    private final Shares shares;
    private final AttributeShares attributeShares;
    private final Principals principals;
    private final Teams teams;
    private final SecurityRoles securityRoles;
    private final Clock clock;
    private final LockedRecords locked;
    private final LookupCascades cascades;
    private final EscalationGuard escalation;
    private final Disconnection disconnection;

    RecordDeletion(Ports ports, LockedRecords locked, LookupCascades cascades, EscalationGuard escalation) {
        records = ports.records();
        connections = ports.connections();
        shares = ports.shares();
        attributeShares = ports.attributeShares();
        principals = ports.principals();
        teams = ports.teams();
        securityRoles = ports.securityRoles();
        clock = ports.clock();
        this.locked = locked;
        this.cascades = cascades;
        this.escalation = escalation;
        disconnection = Disconnection.by(ports);
    }

    /** Deletes the record, within a unit of work, and tells what it was. */
    Participant delete(RecordRef ref, Precondition precondition, Caller caller) {
        holdBelow(ref);
        Participant participant = locked.find(ref, precondition, caller, AccessRights.of(AccessRight.DELETE))
                .orElseThrow(() -> LockedRecords.missing(ref));
        List<RecordRef> deleted = cascades.deletedWith(participant.ref());
        deleted.stream().skip(1).forEach(with -> requireToDelete(with, participant.ref(), caller));
        deleted.forEach(record -> Principal.of(record).ifPresent(principal -> release(principal, caller)));
        Stamp stamp = caller.stamp(clock.instant());
        deleted.forEach(record -> remove(record, stamp));
        return participant;
    }

    /**
     * What is deleted with another record needs the same right as if it were deleted alone. The caller may not see it, so
     * the refusal tells its type only.
     */
    private void requireToDelete(RecordRef ref, RecordRef asked, Caller caller) {
        try {
            locked.find(ref, Precondition.NONE, caller, AccessRights.of(AccessRight.DELETE));
        } catch (RuleViolation refusal) {
            if (refusal.code() != ErrorCode.ACCESS_DENIED) {
                throw refusal;
            }
            throw RuleViolation.of(
                    ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION,
                    asked.type(),
                    asked.id(),
                    "a " + ref.type() + " would be deleted with it, which this user may not delete");
        }
    }

    private void remove(RecordRef ref, Stamp stamp) {
        disconnectAll(ref, stamp);
        shares.removeAll(ref);
        cascades.removeLinks(ref, stamp);
        records.remove(ref);
    }

    /** Locks a record with its direct children, which change when it is deleted. */
    private void holdBelow(RecordRef ref) {
        List<RecordRef> below =
                records.below(ref).stream().map(Participant::ref).toList();
        if (!below.isEmpty()) {
            records.findForUpdateAll(
                    Stream.concat(Stream.of(ref), below.stream()).toList());
        }
    }

    private void disconnectAll(RecordRef ref, Stamp stamp) {
        for (Connection connection : connections.involvingHeld(ref)) {
            ConnectionId own = connection.parties().from().record().equals(Optional.of(ref))
                    ? connection.rows().master().id()
                    : connection.rows().reciprocal().id();
            disconnection.carryOut(connection, own, stamp);
        }
    }

    private void release(Principal principal, Caller caller) {
        if (principal.equals(Administrator.USER)) {
            throw stillNeeded(principal, "it is the administrator of this installation");
        }
        if (principals.ownsAnything(principal)) {
            throw stillNeeded(principal, "it owns records or connections");
        }
        escalation.requireToRemove(caller, principal);
        shares.removeAllWith(principal);
        attributeShares.removeAllWith(principal);
        teams.removeAll(principal);
        securityRoles.rolesOf(principal).forEach(role -> securityRoles.withdraw(role, principal));
    }

    private static RuleViolation stillNeeded(Principal principal, String reason) {
        return RuleViolation.of(ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION, principal.type(), principal.id(), reason);
    }
}
