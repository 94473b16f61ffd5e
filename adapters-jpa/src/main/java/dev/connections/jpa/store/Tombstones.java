package dev.connections.jpa.store;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.mapping.Families;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Writes the tombstones of deleted rows, in the unit of work that deletes them: both happen, or neither. */
public final class Tombstones {

    private static final String INSERT =
            "insert into DeletedRow (version, objectTypeCode, familyCode, rowId, deletedOn)"
                    + " values (function('nextval', 'version_number'), :type, :family, :id, :now)";

    private final Clock clock;
    private final Families families;

    public Tombstones(Clock clock, RecordTypes types) {
        this.clock = clock;
        this.families = new Families(types);
    }

    /** A row of that type is gone. */
    void set(StatelessSession session, RecordType type, UUID id) {
        session.createMutationQuery(INSERT)
                .setParameter("type", type.objectTypeCode())
                .setParameter("family", families.baseCode(type))
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
