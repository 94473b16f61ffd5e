package dev.connections.application.connection;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.access.Owners;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.image.RowImages;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.Connections;
import dev.connections.application.port.EventOutbox;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Shares;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ActiveConnection;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries a connection from its first day to its last. */
public final class ConnectionLifecycle
        implements Connect, Update, Upsert, Amend, Deactivate, Reactivate, Assign, Disconnect {

    private final Connections connections;
    private final Shares shares;
    private final AttributeShares attributeShares;
    private final EventOutbox events;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final AccessControl access;
    private final Owners owners;
    private final ConnectionDrafting drafting;
    private final RowImages images;
    private final Disconnection disconnection;
    private final ConnectionRules rules;
    private final CarriedAttributes attributes;

    public ConnectionLifecycle(Ports ports, AccessControl access, ConnectionRules rules, CarriedAttributes attributes) {
        connections = ports.connections();
        shares = ports.shares();
        attributeShares = ports.attributeShares();
        events = ports.events();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        this.access = access;
        owners = new Owners(ports.principals());
        drafting = new ConnectionDrafting(ports, rules, access);
        images = new RowImages(ids);
        disconnection = Disconnection.by(ports);
        this.rules = rules;
        this.attributes = attributes;
    }

    @Override
    public Connection connect(ConnectCommand command, Caller caller) {
        access.require(caller, AccessRight.CREATE, RecordTypes.CONNECTION);
        AttributeChanges values = attributes.ofNew(RecordTypes.CONNECTION, command.values());
        return unitOfWork.perform(() -> {
            Connection made = make(command, values, caller);
            return command.state() == RecordState.INACTIVE
                    ? deactivate(made.rows().master().id(), caller)
                    : made;
        });
    }

    private ActiveConnection make(ConnectCommand command, AttributeChanges values, Caller caller) {
        attributes.hold(values);
        Stamp stamp = caller.stamp(clock.instant());
        ConnectionId master = command.id().orElseGet(this::newId);
        Ownership ownership = owners.ownership(command.owner().orElse(caller.user()));
        ActiveConnection connection = ActiveConnection.connect(
                        drafting.draft(command, caller), master, newId(), ownership, command.origin(), stamp)
                .withImage(master, command.image().map(file -> images.develop(file, stamp.at())), stamp);
        access.requireNew(caller, master.ref(), ownership);
        access.require(caller, AccessRight.APPEND, master.ref(), ownership);
        attributes.requireReferable(values, caller);
        command.id().ifPresent(this::requireFree);
        rules.requireSingle(connection);
        connections.add(connection);
        attributes.keep(master.ref(), values);
        events.append(new ConnectionEvent.Connected(
                connection.rows().master().id(),
                connection.rows().reciprocal().id(),
                connection.parties(),
                connection.terms(),
                stamp));
        return connection;
    }

    @Override
    public Connection update(UpdateCommand command, Caller caller) {
        return unitOfWork.perform(() -> {
            Optional<Connection> found = findToRevise(command, caller);
            return revise(found.orElseThrow(() -> missing(command.row())), command, caller);
        });
    }

    @Override
    public Saved upsert(UpdateCommand command, Caller caller) {
        return unitOfWork.perform(() -> {
            Supplier<Optional<Connection>> change =
                    () -> findToRevise(command, caller).map(found -> revise(found, command, caller));
            return UpdateOrCreate.perform(() -> change.get().isPresent(), () -> connect(command.asConnect(), caller));
        });
    }

    @Override
    public Connection amend(ConnectionId row, Amendment amendment, Caller caller) {
        return update(UpdateCommand.amend(row, amendment), caller);
    }

    @Override
    public Connection deactivate(ConnectionId row, Caller caller) {
        return update(UpdateCommand.inState(row, RecordState.INACTIVE), caller);
    }

    @Override
    public Connection reactivate(ConnectionId row, Caller caller) {
        return update(UpdateCommand.inState(row, RecordState.ACTIVE), caller);
    }

    @Override
    public Connection assign(ConnectionId row, Principal owner, Caller caller) {
        return update(UpdateCommand.assign(row, owner), caller);
    }

    @Override
    public void disconnect(ConnectionId row, Precondition precondition, Caller caller) {
        unitOfWork.perform(() -> {
            Connection connection = connections.findForUpdate(row).orElseThrow(() -> missing(row));
            access.require(
                    caller,
                    AccessRight.DELETE,
                    row.ref(),
                    connection.rows().row(row).ownership());
            precondition.require(
                    row.ref(), Optional.of(connection.rows().row(row).version()));
            disconnection.carryOut(connection, row, caller.stamp(clock.instant()));
            return row;
        });
    }

    /**
     * The connection. The precondition is only checked for callers who have the permission, so that others do not learn
     * the version by trying. The row is not locked: {@link Connections#replace} begins anew when it has moved on.
     */
    private Optional<Connection> findToRevise(UpdateCommand command, Caller caller) {
        ConnectionId row = command.row();
        Optional<Connection> found = connections.find(row);
        found.ifPresent(connection ->
                requireRevisable(command, connection.rows().row(row).ownership(), caller));
        command.precondition()
                .require(
                        row.ref(),
                        found.map(connection -> connection.rows().row(row).version()));
        return found;
    }

    private Connection revise(Connection before, UpdateCommand command, Caller caller) {
        ConnectionId row = command.row();
        requireToHandOnDescription(before, command, caller);
        AttributeChanges values = attributes.ofChanged(RecordTypes.CONNECTION, command.values());
        attributes.hold(values);
        attributes.requireReferable(values, caller);
        Revision revision = new Revision(before, row, caller, clock.instant());
        revision.carryOut(command, drafting, images, owners);
        revision.unapproved().ifPresent(unapproved -> rules.approve(before, unapproved, row));
        revision.newlySaid().ifPresent(rules::requireSingle);
        if (!revision.events().isEmpty()) {
            connections.replace(revision.after());
            revision.events().forEach(events::append);
        }
        attributes.keep(row.ref(), values);
        revision.newOwner().ifPresent(owner -> endSharesWith(owner, row));
        return revision.after();
    }

    /** A new owner gets access to the secured attributes of the row, so the caller must have it. */
    private void requireToHandOnDescription(Connection before, UpdateCommand command, Caller caller) {
        if (before.terms().description().isPresent()) {
            command.owner()
                    .value()
                    .ifPresent(owner -> access.attributes()
                            .requireAssign(
                                    caller,
                                    SecuredAttribute.CONNECTION_DESCRIPTION,
                                    command.row().ref(),
                                    before.rows().row(command.row()).ownership(),
                                    owner));
        }
    }

    /**
     * An owner has all rights already; a share with the owner would come back to life when the row is assigned to
     * another principal.
     */
    private void endSharesWith(Principal owner, ConnectionId row) {
        shares.replace(shares.of(row.ref(), owner));
        attributeShares.of(row.ref()).stream()
                .filter(share -> share.with().equals(owner))
                .forEach(share -> attributeShares.remove(share.id()));
    }

    private void requireRevisable(UpdateCommand command, Ownership ownership, Caller caller) {
        ConnectionId row = command.row();
        command.owner().value().ifPresent(owner -> {
            access.require(caller, AccessRight.ASSIGN, row.ref(), ownership);
            access.requireOwner(owners.ownership(owner).owner(), RecordTypes.CONNECTION);
        });
        if (command.amends() || !command.state().isNone() || command.owner().isNone()) {
            access.require(caller, AccessRight.WRITE, row.ref(), ownership);
        }
        if (!command.amendment().description().isNone()) {
            access.attributes().requireUpdate(caller, SecuredAttribute.CONNECTION_DESCRIPTION, row.ref(), ownership);
        }
        if (command.amendment().concernsParties()) {
            access.require(caller, AccessRight.APPEND, row.ref(), ownership);
        }
    }

    /** Comes before the rule on duplicates: the row of that id may be the very connection that is asked for. */
    private void requireFree(ConnectionId id) {
        if (connections.find(id).isPresent()) {
            throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION, id);
        }
    }

    private ConnectionId newId() {
        return new ConnectionId(ids.next());
    }

    private static RuleViolation missing(ConnectionId row) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION, row);
    }
}
