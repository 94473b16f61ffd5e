package dev.connections.application.role;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.Connections;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The use cases of connection roles: create, update, upsert and delete, with their matches and restrictions. */
public final class RoleUseCases implements ManageRoles, MatchRoles, RestrictRoles {

    private final ConnectionRoles roles;
    private final Connections connections;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final AccessControl access;
    private final CarriedAttributes attributes;

    public RoleUseCases(Ports ports, AccessControl access, CarriedAttributes attributes) {
        roles = ports.roles();
        connections = ports.connections();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        this.access = access;
        this.attributes = attributes;
    }

    @Override
    public ConnectionRole create(NewRole role, Caller caller) {
        require(caller, AccessRight.CREATE);
        AttributeChanges values = attributes.ofNew(RecordTypes.CONNECTION_ROLE, role.values());
        return unitOfWork.perform(() -> {
            attributes.hold(values);
            attributes.requireReferable(values, caller);
            Stamp stamp = caller.stamp(clock.instant());
            ConnectionRole made = ConnectionRole.create(
                    role.id().orElseGet(() -> new ConnectionRoleId(ids.next())), role.profile(), stamp);
            ConnectionRole created = role.state() == RecordState.ACTIVE ? made : made.deactivate(stamp);
            roles.add(created);
            attributes.keep(ref(created.id()), values);
            return created;
        });
    }

    @Override
    public ConnectionRole update(RoleUpdate update, Caller caller) {
        require(caller, AccessRight.WRITE);
        return unitOfWork.perform(() -> revise(
                find(update.id(), update.precondition()).orElseThrow(() -> missing(update.id())), update, caller));
    }

    @Override
    public Saved upsert(RoleUpdate update, Caller caller) {
        return unitOfWork.perform(() -> {
            requireToSave(update.id(), caller);
            Supplier<Optional<ConnectionRole>> change =
                    () -> find(update.id(), update.precondition()).map(found -> {
                        require(caller, AccessRight.WRITE);
                        return revise(found, update, caller);
                    });
            return UpdateOrCreate.perform(() -> change.get().isPresent(), () -> create(update, caller));
        });
    }

    private void create(RoleUpdate update, Caller caller) {
        RoleProfile profile = new RoleProfile(
                update.name().appliedTo(""),
                update.description().appliedTo(Optional.empty()),
                update.category().appliedTo(Optional.empty()));
        RecordState state = update.state().appliedTo(RecordState.ACTIVE);
        create(new NewRole(Optional.of(update.id()), profile, state, update.values()), caller);
    }

    @Override
    public void delete(ConnectionRoleId id, Precondition precondition, Caller caller) {
        require(caller, AccessRight.DELETE);
        unitOfWork.perform(() -> {
            ConnectionRole role = find(id, precondition).orElseThrow(() -> missing(id));
            if (connections.anySideIsOnly(id)) {
                throw RuleViolation.of(
                        ErrorCode.CANNOT_DELETE_DUE_TO_ASSOCIATION,
                        RecordTypes.CONNECTION_ROLE,
                        id,
                        "it alone makes one side of a connection");
            }
            connections.clear(id);
            roles.remove(id);
            return role;
        });
    }

    @Override
    public void match(ConnectionRoleId one, ConnectionRoleId other, Caller caller) {
        require(caller, AccessRight.WRITE);
        unitOfWork.perform(() -> {
            holdBoth(one, other);
            return replace(find(one).match(find(other)));
        });
    }

    @Override
    public void unmatch(ConnectionRoleId one, ConnectionRoleId other, Caller caller) {
        require(caller, AccessRight.WRITE);
        unitOfWork.perform(() -> {
            holdBoth(one, other);
            return replace(find(one).unmatch(find(other).id()));
        });
    }

    @Override
    public UUID restrict(ConnectionRoleId role, RecordType type, Optional<UUID> restriction, Caller caller) {
        require(caller, AccessRight.WRITE);
        UUID id = restriction.orElseGet(ids::next);
        return unitOfWork.perform(() -> {
            roles.restrictedBy(id).ifPresent(taken -> {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE, id);
            });
            replace(find(role).restrict(new Applicability.Restriction(id, type)));
            return id;
        });
    }

    @Override
    public void liftRestriction(UUID restriction, Caller caller) {
        require(caller, AccessRight.WRITE);
        unitOfWork.perform(() -> {
            ConnectionRoleId role = restricted(restriction).id();
            roles.findForUpdate(role);
            return replace(restricted(restriction).liftRestriction(restriction));
        });
    }

    /** A match is part of both roles: neither is changed or deleted while it is made or ended. */
    private void holdBoth(ConnectionRoleId one, ConnectionRoleId other) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(ConnectionRoleId::value))
                .forEach(this::find);
    }

    private ConnectionRole restricted(UUID restriction) {
        return roles.restrictedBy(restriction)
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE, restriction));
    }

    private ConnectionRole revise(ConnectionRole before, RoleUpdate update, Caller caller) {
        Stamp stamp = caller.stamp(clock.instant());
        RoleProfile profile = new RoleProfile(
                update.name().appliedTo(before.profile().name()),
                update.description().appliedTo(before.profile().description()),
                update.category().appliedTo(before.profile().category()));
        ConnectionRole described = profile.equals(before.profile()) ? before : before.describe(profile, stamp);
        RecordState wanted = update.state().appliedTo(before.state());
        ConnectionRole after = described;
        if (wanted != before.state()) {
            after = wanted == RecordState.ACTIVE ? described.reactivate(stamp) : described.deactivate(stamp);
        }
        AttributeChanges values = attributes.ofChanged(RecordTypes.CONNECTION_ROLE, update.values());
        attributes.requireReferable(values, caller);
        after = values.isNone() ? after : after.describe(profile, stamp);
        if (!after.equals(before)) {
            replace(after);
        }
        attributes.keep(ref(after.id()), values);
        return after;
    }

    private ConnectionRole replace(ConnectionRole changed) {
        roles.replace(changed);
        return changed;
    }

    private static RecordRef ref(ConnectionRoleId id) {
        return new RecordRef(RecordTypes.CONNECTION_ROLE, id.value());
    }

    private ConnectionRole find(ConnectionRoleId id) {
        return roles.findForUpdate(id).orElseThrow(() -> missing(id));
    }

    private Optional<ConnectionRole> find(ConnectionRoleId id, Precondition precondition) {
        Optional<ConnectionRole> found = roles.findForUpdate(id);
        precondition.require(ref(id), found.map(ConnectionRole::version));
        return found;
    }

    /**
     * Checked before any precondition, so that a caller who may not save does not learn the row's version by trying.
     */
    private void requireToSave(ConnectionRoleId id, Caller caller) {
        require(caller, roles.find(id).isPresent() ? AccessRight.WRITE : AccessRight.CREATE);
    }

    private void require(Caller caller, AccessRight right) {
        access.require(caller, right, RecordTypes.CONNECTION_ROLE);
    }

    private static RuleViolation missing(ConnectionRoleId id) {
        return RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION_ROLE, id);
    }
}
