package dev.connections.application.record;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.Optional;
import java.util.UUID;

/**
 * A record to make.
 *
 * @param id made up when absent
 * @param name its primary name, at most 1,000 characters; empty when it has none yet
 * @param owner who is to own it; the caller when absent. Users and teams own themselves
 * @param businessUnit of a user or a team, where it is to be; where the caller is when absent
 * @param parent the record of its type that it is to stand below; empty at the top, and in types without a hierarchy
 * @param identity of a user: by what it is authenticated
 * @param status its state and the reason, where its type lets a new record choose them; those of a new record when absent
 * @param values of its other attributes, by their logical names
 */
public record NewRecord(
        RecordType type,
        Optional<UUID> id,
        String name,
        Optional<Principal> owner,
        Optional<BusinessUnit.Id> businessUnit,
        Optional<RecordRef> parent,
        IdentityUpdate identity,
        StatusUpdate status,
        AttributeChanges values) {

    /** A record that has no values of other attributes. */
    public NewRecord(
            RecordType type,
            Optional<UUID> id,
            String name,
            Optional<Principal> owner,
            Optional<BusinessUnit.Id> businessUnit,
            Optional<RecordRef> parent,
            IdentityUpdate identity) {
        this(type, id, name, owner, businessUnit, parent, identity, StatusUpdate.NONE, AttributeChanges.NONE);
    }

    /** A record that is where its owner is, stands below nothing, and never signs in. */
    public NewRecord(RecordType type, Optional<UUID> id, String name, Optional<Principal> owner) {
        this(type, id, name, owner, Optional.empty(), Optional.empty(), IdentityUpdate.NONE);
    }

    /** The same, with these values. */
    public NewRecord with(AttributeChanges others) {
        return new NewRecord(type, id, name, owner, businessUnit, parent, identity, status, values.and(others));
    }

    /** A record of that type and name, owned by the caller. */
    public static NewRecord of(RecordType type, String name) {
        return new NewRecord(type, Optional.empty(), name, Optional.empty());
    }
}
