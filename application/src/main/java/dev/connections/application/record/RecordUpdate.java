package dev.connections.application.record;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;

/**
 * A change to a record.
 *
 * @param identity of a user: by what it is recognised when it signs in
 */
public record RecordUpdate(
        RecordRef ref,
        Change<String> name,
        Change<Principal> owner,
        IdentityUpdate identity,
        Precondition precondition) {

    /** A change of the name and the owner alone. */
    public RecordUpdate(RecordRef ref, Change<String> name, Change<Principal> owner, Precondition precondition) {
        this(ref, name, owner, IdentityUpdate.NONE, precondition);
    }

    /** Whether it leaves everything as it is. */
    public boolean isNone() {
        return name.isNone() && owner.isNone() && identity.isNone();
    }

    /** Renames the record. */
    public static RecordUpdate rename(RecordRef ref, String name) {
        return new RecordUpdate(ref, Change.to(name), Change.none(), Precondition.NONE);
    }
}
