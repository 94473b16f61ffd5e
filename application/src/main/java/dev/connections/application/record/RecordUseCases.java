package dev.connections.application.record;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.access.EscalationGuard;
import dev.connections.application.access.Owners;
import dev.connections.application.attribute.CarriedAttributes;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.RowLocks;
import dev.connections.application.command.Saved;
import dev.connections.application.command.UpdateOrCreate;
import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Connections;
import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Records;
import dev.connections.application.port.Shares;
import dev.connections.application.port.UnitOfWork;
import dev.connections.application.signin.Identities;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.domain.participant.Lineage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The use cases of records: create, update, upsert and delete, with the changes that follow in their connections. */
public final class RecordUseCases implements ManageRecords {

    private final Records records;
    private final Connections connections;
    private final Shares shares;
    private final BusinessUnits businessUnits;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final IdGenerator ids;
    private final AccessControl access;
    private final EscalationGuard escalation;
    private final Owners owners;
    private final Identities identities;
    private final RecordStatuses statuses;
    private final CarriedAttributes attributes;
    private final RecordNames names;
    private final LockedRecords locked;
    private final RecordDeletion deletion;

    public RecordUseCases(
            Ports ports,
            EntityCatalogue entities,
            AccessControl access,
            EscalationGuard escalation,
            CarriedAttributes attributes,
            FullNameConvention fullNames) {
        records = ports.records();
        connections = ports.connections();
        shares = ports.shares();
        Principals principals = ports.principals();
        businessUnits = ports.businessUnits();
        unitOfWork = ports.unitOfWork();
        clock = ports.clock();
        ids = ports.ids();
        statuses = new RecordStatuses(entities);
        this.access = access;
        this.escalation = escalation;
        this.attributes = attributes;
        names = new RecordNames(entities, attributes, ports.attributes(), fullNames);
        locked = new LockedRecords(records, access);
        deletion = new RecordDeletion(
                ports,
                locked,
                new LookupCascades(entities, records, ports.attributes(), new RowLocks(ports)),
                escalation);
        owners = new Owners(principals);
        identities = new Identities(principals);
    }

    @Override
    public Participant create(NewRecord record, Caller caller) {
        access.require(caller, AccessRight.CREATE, record.type());
        RecordNames.Named named = names.ofNew(record);
        return unitOfWork.perform(() -> {
            attributes.hold(named.values());
            Stamp stamp = caller.stamp(clock.instant());
            Participant participant = Participant.create(
                    new RecordRef(record.type(), record.id().orElseGet(ids::next)),
                    named.name(),
                    ownership(record, caller),
                    statuses.ofNew(record.type(), record.status()),
                    stamp);
            requireNew(participant, caller);
            requireReferable(participant, named.values(), caller);
            Participant placed =
                    record.parent().isEmpty() ? participant : placed(participant, record.parent(), stamp, caller);
            Participant created = identified(placed, record.identity(), caller);
            records.add(created);
            attributes.keepNew(created.ref(), named.values());
            return created;
        });
    }

    /** Rows that refer to others are appended to them. */
    private void requireReferable(Participant record, AttributeChanges values, Caller caller) {
        if (!CarriedAttributes.references(values).isEmpty()) {
            access.require(caller, AccessRight.APPEND, record.ref(), record.ownership());
            attributes.requireReferable(values, caller);
        }
    }

    @Override
    public Participant update(RecordUpdate update, Caller caller) {
        return unitOfWork.perform(() -> changed(
                findToRevise(update, caller).orElseThrow(() -> LockedRecords.missing(update.ref())), update, caller));
    }

    @Override
    public Saved upsert(RecordUpdate update, Caller caller) {
        return unitOfWork.perform(() -> {
            Supplier<Optional<Participant>> change =
                    () -> findToRevise(update, caller).map(found -> changed(found, update, caller));
            return UpdateOrCreate.perform(() -> change.get().isPresent(), () -> create(asNewRecord(update), caller));
        });
    }

    private static NewRecord asNewRecord(RecordUpdate update) {
        RecordRef ref = update.ref();
        return new NewRecord(
                ref.type(),
                Optional.of(ref.id()),
                update.name().appliedTo(""),
                update.owner().value(),
                update.businessUnit().value(),
                update.parent().appliedTo(Optional.empty()),
                update.identity(),
                update.status(),
                update.values());
    }

    @Override
    public void delete(RecordRef ref, Precondition precondition, Caller caller) {
        unitOfWork.perform(() -> deletion.delete(ref, precondition, caller));
    }

    /**
     * The business unit of users and teams is given by the command that creates them; everything else is in the
     * business unit of its owner.
     */
    private Ownership ownership(NewRecord record, Caller caller) {
        Ownership ownership = owners.ownership(record.owner().orElse(caller.user()));
        return record.businessUnit()
                .map(unit -> new Ownership(ownership.owner(), known(unit)))
                .orElse(ownership);
    }

    /** Users and teams belong to a business unit, so whether one may make them depends on it alone. */
    private void requireNew(Participant participant, Caller caller) {
        if (Principal.of(participant.ref()).isPresent()) {
            access.require(caller, AccessRight.CREATE, participant.ref(), participant.ownership());
        } else {
            access.requireNew(caller, participant.ref(), participant.ownership());
        }
    }

    private Participant changed(Participant before, RecordUpdate update, Caller caller) {
        return update.isNone() ? before : revise(before, names.ofChanged(update, before), caller);
    }

    /** Carries out an update whose values have been checked. */
    private Participant revise(Participant before, RecordUpdate update, Caller caller) {
        Principal.of(before.ref()).ifPresent(principal -> requireToChange(principal, before, update, caller));
        Stamp stamp = caller.stamp(clock.instant());
        Participant after = renamed(before, update, stamp);
        after = moved(after, update, stamp, caller);
        after = placed(after, update, stamp, caller);
        after = identified(assigned(after, update, stamp), update.identity(), caller);
        after = statuses.ofChanged(after, update.status(), stamp);
        requireReferable(after, update.values(), caller);
        records.replace(update.values().isNone() ? after : after.touch(stamp));
        attributes.keep(after.ref(), update.values());
        if (!after.name().equals(before.name())) {
            connections.rename(after.ref(), ConnectionName.after(Optional.of(after), Optional.empty()));
        }
        Principal owner = after.ownership().owner();
        if (!before.ownership().isBy(owner)) {
            shares.replace(shares.of(after.ref(), owner));
        }
        return after;
    }

    /**
     * A change of identity transfers the user's access to another person; only the built-in administrator changes its
     * own identity.
     */
    private void requireToChange(Principal principal, Participant before, RecordUpdate update, Caller caller) {
        boolean changesAuthentication = update.changesAuthentication(before);
        if (changesAuthentication || !update.businessUnit().isNone()) {
            Identities.requireItselfWhereBuiltIn(caller, principal);
        }
        if (changesAuthentication && principal instanceof Principal.User user) {
            escalation.requireToIdentify(caller, user);
        }
    }

    private static Participant renamed(Participant before, RecordUpdate update, Stamp stamp) {
        return update.name().isNone() ? before : before.rename(update.name().appliedTo(before.name()), stamp);
    }

    private Participant moved(Participant before, RecordUpdate update, Stamp stamp, Caller caller) {
        if (update.businessUnit().isNone()) {
            return before;
        }
        BusinessUnit.Id unit =
                known(update.businessUnit().appliedTo(before.ownership().businessUnit()));
        Participant after = before.move(unit, stamp);
        if (!after.ownership().equals(before.ownership())) {
            access.require(caller, AccessRight.WRITE, after.ref(), after.ownership());
            Principal.of(before.ref())
                    .ifPresent(principal -> escalation.requireToMove(caller, principal, before.ownership(), unit));
        }
        return after;
    }

    private Participant placed(Participant before, RecordUpdate update, Stamp stamp, Caller caller) {
        if (update.parent().isNone()) {
            return before;
        }
        Optional<RecordRef> parent = update.parent().appliedTo(before.parent());
        return parent.equals(before.parent()) ? before.touch(stamp) : placed(before, parent, stamp, caller);
    }

    /**
     * Placing a record below another needs the right to append. All ancestors are locked as well, so that no two
     * placements make a loop together; of two that deadlock, one is retried.
     */
    private Participant placed(Participant record, Optional<RecordRef> parent, Stamp stamp, Caller caller) {
        if (parent.isEmpty()) {
            return record.placeAtTop(stamp);
        }
        access.require(caller, AccessRight.APPEND, record.ref(), record.ownership());
        Participant above = records.findForUpdate(parent.get()).orElseThrow(() -> LockedRecords.missing(parent.get()));
        access.require(caller, AccessRight.APPEND_TO, above.ref(), above.ownership());
        return record.placeBelow(Lineage.upFrom(above, records::findForUpdate), stamp);
    }

    /** Users and teams own themselves, whatever owner is named for them. */
    private Participant assigned(Participant before, RecordUpdate update, Stamp stamp) {
        if (update.owner().isNone() || Principal.of(before.ref()).isPresent()) {
            return before;
        }
        Principal owner = update.owner().appliedTo(before.ownership().owner());
        Ownership ownership = owners.ownership(owner);
        access.requireOwner(owner, before.ref().type());
        return before.assign(ownership, stamp);
    }

    private BusinessUnit.Id known(BusinessUnit.Id unit) {
        if (businessUnits.find(unit).isEmpty()) {
            throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.BUSINESS_UNIT, unit);
        }
        return unit;
    }

    private Participant identified(Participant participant, IdentityUpdate update, Caller caller) {
        return update.isNone()
                ? participant
                : identities.change(
                        participant, update.appliedTo(participant.identity()), caller, caller.stamp(clock.instant()));
    }

    private Optional<Participant> findToRevise(RecordUpdate update, Caller caller) {
        attributes.hold(update.ref(), update.values());
        update.parent().value().flatMap(parent -> parent).ifPresent(parent -> holdLine(update.ref(), parent));
        return locked.find(update.ref(), update.precondition(), caller, update.rights());
    }

    /** Locks a record with its new parent and all ancestors of that. */
    private void holdLine(RecordRef ref, RecordRef parent) {
        records.find(parent)
                .map(above -> Lineage.upFrom(above, records::find))
                .ifPresent(line -> records.findForUpdateAll(
                        Stream.concat(Stream.of(ref), line.records().stream()).toList()));
    }
}
