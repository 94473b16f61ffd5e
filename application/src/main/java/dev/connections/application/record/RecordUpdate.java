package dev.connections.application.record;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;

/**
 * A change to a record.
 *
 * @param owner who is to own it; of no use for users and teams, which own themselves
 * @param businessUnit where a user or a team is to be; of no use for anything else, which is where its owner is
 */
public record RecordUpdate(
        RecordRef ref,
        Change<String> name,
        Change<Principal> owner,
        Change<BusinessUnit.Id> businessUnit,
        Precondition precondition) {

    /** A change that leaves the record where it is. */
    public RecordUpdate(RecordRef ref, Change<String> name, Change<Principal> owner, Precondition precondition) {
        this(ref, name, owner, Change.none(), precondition);
    }

    /** Whether it leaves everything as it is. */
    boolean changesNothing() {
        return name.isNone() && owner.isNone() && businessUnit.isNone();
    }

    /** Renames the record. */
    public static RecordUpdate rename(RecordRef ref, String name) {
        return new RecordUpdate(ref, Change.to(name), Change.none(), Precondition.NONE);
    }
}
