package dev.connections.application.record;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import java.util.Optional;

/**
 * A change to a record.
 *
 * @param owner who is to own it; of no use for users and teams, which own themselves
 * @param businessUnit where a user or a team is to be; of no use for anything else, which is where its owner is
 * @param parent the record of its type that it is to stand below; of no use for types without a hierarchy
 * @param identity of a user: by what it is authenticated
 * @param status its state and the reason
 * @param values of its other attributes, by their logical names
 */
public record RecordUpdate(
        RecordRef ref,
        Change<String> name,
        Change<Principal> owner,
        Change<BusinessUnit.Id> businessUnit,
        Change<Optional<RecordRef>> parent,
        IdentityUpdate identity,
        StatusUpdate status,
        AttributeChanges values,
        Precondition precondition) {

    /** A change of what the kernel itself knows of a record. */
    public RecordUpdate(
            RecordRef ref,
            Change<String> name,
            Change<Principal> owner,
            Change<BusinessUnit.Id> businessUnit,
            Change<Optional<RecordRef>> parent,
            IdentityUpdate identity,
            Precondition precondition) {
        this(ref, name, owner, businessUnit, parent, identity, StatusUpdate.NONE, AttributeChanges.NONE, precondition);
    }

    /** A change of the name and the owner alone. */
    public RecordUpdate(RecordRef ref, Change<String> name, Change<Principal> owner, Precondition precondition) {
        this(ref, name, owner, Change.none(), Change.none(), IdentityUpdate.NONE, precondition);
    }

    /** Whether it leaves everything as it is. */
    public boolean isNone() {
        return owner.isNone() && leavesAllButTheOwner();
    }

    /** The rights that the change needs; an update that changes nothing needs the same. */
    AccessRights rights() {
        AccessRights assigning = owner.isNone() ? AccessRights.NONE : AccessRights.of(AccessRight.ASSIGN);
        boolean assignsAlone = !owner.isNone() && leavesAllButTheOwner();
        return assignsAlone ? assigning : assigning.union(AccessRights.of(AccessRight.WRITE));
    }

    /**
     * Whether it changes by what a user is authenticated, or whether the user is enabled. Names count: development
     * tokens name users.
     */
    boolean changesAuthentication(Participant before) {
        return !name.appliedTo(before.name()).equals(before.name())
                || !identity.appliedTo(before.identity()).identifiesSameUserAs(before.identity());
    }

    /** The same, with this name and these values in place of its own. */
    RecordUpdate with(Change<String> otherName, AttributeChanges otherValues) {
        return new RecordUpdate(
                ref, otherName, owner, businessUnit, parent, identity, status, otherValues, precondition);
    }

    private boolean leavesAllButTheOwner() {
        return name.isNone()
                && businessUnit.isNone()
                && parent.isNone()
                && identity.isNone()
                && status.isNone()
                && values.isNone();
    }

    /** Sets values of the record. */
    public static RecordUpdate set(RecordRef ref, AttributeChanges values) {
        return new RecordUpdate(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                IdentityUpdate.NONE,
                StatusUpdate.NONE,
                values,
                Precondition.EXISTS);
    }

    /** Moves the user or the team to that business unit. */
    public static RecordUpdate move(RecordRef ref, BusinessUnit.Id businessUnit) {
        return new RecordUpdate(
                ref,
                Change.none(),
                Change.none(),
                Change.to(businessUnit),
                Change.none(),
                IdentityUpdate.NONE,
                Precondition.EXISTS);
    }

    /** Places the record below that other one; at the top when there is none. */
    public static RecordUpdate place(RecordRef ref, Optional<RecordRef> parent) {
        return new RecordUpdate(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(parent),
                IdentityUpdate.NONE,
                Precondition.EXISTS);
    }

    /** Renames the record. */
    public static RecordUpdate rename(RecordRef ref, String name) {
        return new RecordUpdate(ref, Change.to(name), Change.none(), Precondition.NONE);
    }
}
