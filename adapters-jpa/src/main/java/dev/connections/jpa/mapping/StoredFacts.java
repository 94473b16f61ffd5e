package dev.connections.jpa.mapping;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.OwnedRow;
import dev.connections.jpa.entity.StampedRow;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the facts that many rows have into the domain's values again. */
public final class StoredFacts {

    private StoredFacts() {}

    /** The user or team of that type code and id. */
    public static Principal principal(int typeCode, UUID id) {
        return typeCode == RecordTypes.TEAM.objectTypeCode() ? new Principal.Team(id) : new Principal.User(id);
    }

    /** The depth whose bit that is. */
    public static PrivilegeDepth depth(int mask) {
        return Stream.of(PrivilegeDepth.values())
                .filter(depth -> depth.mask() == mask)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The store holds a privilege of depth " + mask + "."));
    }

    static Ownership ownership(OwnedRow row) {
        return new Ownership(principal(row.ownerTypeCode, row.ownerId), new BusinessUnit.Id(row.owningBusinessUnitId));
    }

    static Stamps stamps(StampedRow row) {
        return new Stamps(
                stamp(row.createdOn, row.createdById, row.createdOnBehalfById),
                stamp(row.modifiedOn, row.modifiedById, row.modifiedOnBehalfById));
    }

    static RecordState state(int code) {
        return code == RecordState.ACTIVE.code() ? RecordState.ACTIVE : RecordState.INACTIVE;
    }

    private static Stamp stamp(Instant at, UUID by, @Nullable UUID onBehalf) {
        return new Stamp(
                at, new Principal.User(by), Optional.ofNullable(onBehalf).map(Principal.User::new));
    }
}
