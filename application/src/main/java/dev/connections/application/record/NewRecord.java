package dev.connections.application.record;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
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
 */
public record NewRecord(
        RecordType type,
        Optional<UUID> id,
        String name,
        Optional<Principal> owner,
        Optional<BusinessUnit.Id> businessUnit,
        Optional<RecordRef> parent,
        IdentityUpdate identity) {

    /** A record that is where its owner is, stands below nothing, and never signs in. */
    public NewRecord(RecordType type, Optional<UUID> id, String name, Optional<Principal> owner) {
        this(type, id, name, owner, Optional.empty(), Optional.empty(), IdentityUpdate.NONE);
    }

    /** A record of that type and name, owned by the caller. */
    public static NewRecord of(RecordType type, String name) {
        return new NewRecord(type, Optional.empty(), name, Optional.empty());
    }
}
