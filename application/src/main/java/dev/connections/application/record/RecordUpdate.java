package dev.connections.application.record;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;

/** A change to a record. */
public record RecordUpdate(RecordRef ref, Change<String> name, Change<Principal> owner, Precondition precondition) {

    /** Renames the record. */
    public static RecordUpdate rename(RecordRef ref, String name) {
        return new RecordUpdate(ref, Change.to(name), Change.none(), Precondition.NONE);
    }
}
