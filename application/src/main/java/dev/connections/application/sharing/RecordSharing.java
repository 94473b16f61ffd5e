package dev.connections.application.sharing;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.AccessOrigin;
import dev.connections.application.access.Caller;
import dev.connections.application.access.Owners;
import dev.connections.application.port.Connections;
import dev.connections.application.port.EventOutbox;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.Shares;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.ConnectionRow;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The use cases of sharing records and connection rows, and of looking up access to them. */
public final class RecordSharing implements ShareAccess, RetrieveAccess {

    private static final Comparator<Share> BY_PRINCIPAL =
            Comparator.comparing(share -> share.with().id());

    private final Connections connections;
    private final Records records;
    private final Shares shares;
    private final Principals principals;
    private final EventOutbox events;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final AccessControl access;
    private final Owners owners;

    public RecordSharing(Ports ports, AccessControl access) {
        connections = ports.connections();
        records = ports.records();
        shares = ports.shares();
        principals = ports.principals();
        events = ports.events();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        this.access = access;
        owners = new Owners(principals);
    }

    @Override
    public void grant(RecordRef target, Principal principal, AccessRights rights, Caller caller) {
        change(target, principal, rights, sharing -> sharing.grant(known(principal), rights), caller);
    }

    @Override
    public void modify(RecordRef target, Principal principal, AccessRights rights, Caller caller) {
        change(target, principal, rights, sharing -> sharing.modify(known(principal), rights), caller);
    }

    @Override
    public void revoke(RecordRef target, Principal principal, Caller caller) {
        change(target, principal, AccessRights.NONE, sharing -> sharing.revoke(principal), caller);
    }

    @Override
    public AccessRights accessOf(Principal principal, RecordRef target, Caller caller) {
        return unitOfWork.perform(() -> {
            Ownership ownership = ownership(target);
            access.require(caller, AccessRight.READ, target, ownership);
            access.requireToKnow(caller, principal, owners.known(principal));
            return access.rightsOf(principal, target, ownership);
        });
    }

    @Override
    public AccessOrigin originOf(UUID id, RecordRef target, Caller caller) {
        return unitOfWork.perform(() -> {
            Ownership ownership = ownership(target);
            access.require(caller, AccessRight.READ, target, ownership);
            Principal team = new Principal.Team(id);
            Principal principal = principals.businessUnitOf(team).isPresent() ? team : new Principal.User(id);
            access.requireToKnow(caller, principal, owners.known(principal));
            return access.originOf(principal, target, ownership);
        });
    }

    @Override
    public List<Share> sharesOf(RecordRef target, Caller caller) {
        return unitOfWork.perform(() -> {
            Ownership ownership = ownership(target);
            access.require(caller, AccessRight.READ, target, ownership);
            return shares.of(target, ownership.owner()).shares().stream()
                    .sorted(BY_PRINCIPAL)
                    .toList();
        });
    }

    private void change(
            RecordRef target,
            Principal principal,
            AccessRights handedOn,
            UnaryOperator<Sharing> change,
            Caller caller) {
        unitOfWork.perform(() -> {
            Held held = hold(target);
            Ownership ownership = held.ownership();
            access.require(caller, AccessRight.SHARE, target, ownership);
            Sharing before = shares.of(held.row(), ownership.owner());
            Sharing after = change.apply(before);
            access.requireAll(caller, handedOn, target, ownership);
            if (!after.rightsOf(principal).equals(before.rightsOf(principal))) {
                shares.replace(after);
                tell(after, principal, caller.stamp(clock.instant()));
            }
            return after;
        });
    }

    private void tell(Sharing sharing, Principal principal, Stamp stamp) {
        if (sharing.target().type().equals(RecordTypes.CONNECTION)) {
            ConnectionId row = new ConnectionId(sharing.target().id());
            connections.find(row).ifPresent(connection -> {
                ConnectionRow twin = connection.rows().twinOf(row);
                events.append(
                        new ConnectionEvent.Shared(row, twin.id(), principal, sharing.rightsOf(principal), stamp));
            });
        }
    }

    private Principal known(Principal principal) {
        if (principals.businessUnitOf(principal).isEmpty()) {
            throw RuleViolation.of(ErrorCode.INVALID_SHAREE, principal.type(), principal.id());
        }
        return principal;
    }

    /** The row that is shared, as it is stored, and who owns it. */
    private record Held(RecordRef row, Ownership ownership) {}

    /** Locks the row itself, so that no other shares or deletes it meanwhile; a deleted row is not shared. */
    private Held hold(RecordRef target) {
        ConnectionId row = new ConnectionId(target.id());
        Optional<Held> held = target.type().equals(RecordTypes.CONNECTION)
                ? connections
                        .findForUpdate(row)
                        .map(connection ->
                                new Held(target, connection.rows().row(row).ownership()))
                : records.findForUpdate(target).map(record -> new Held(record.ref(), record.ownership()));
        return held.orElseThrow(() -> missing(target));
    }

    private Ownership ownership(RecordRef target) {
        Optional<Ownership> ownership = target.type().equals(RecordTypes.CONNECTION)
                ? connections
                        .find(new ConnectionId(target.id()))
                        .map(connection -> connection
                                .rows()
                                .row(new ConnectionId(target.id()))
                                .ownership())
                : records.find(target).map(Participant::ownership);
        return ownership.orElseThrow(() -> missing(target));
    }

    private static RuleViolation missing(RecordRef target) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, target.type(), target.id());
    }
}
