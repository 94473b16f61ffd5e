package dev.connections.jpa.store;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.mapping.StoredFacts;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The owners of the rows that a principal owns or has shared with it, each owner once for each business unit. */
final class HeldRows {

    private static final String OWNERSHIP =
            "select distinct e.ownerTypeCode, e.ownerId, e.owningBusinessUnitId from %s e where %s";

    private static final String OWNED = "e.ownerId = :principal and e.ownerTypeCode = :code";

    private static final String SHARED = "exists (select 1 from Share s where s.principalId = :principal"
            + " and s.principalTypeCode = :code and s.objectId = e.id and s.objectTypeCode = %s)";

    private HeldRows() {}

    static Set<Ownership> of(StatelessSession session, Principal principal, RecordType type) {
        Set<Ownership> found = new HashSet<>();
        if (type.equals(RecordTypes.ASYNC_OPERATION)) {
            find(session, principal, "Job", OWNED, found);
        } else if (type.equals(RecordTypes.CONNECTION)) {
            find(session, principal, "Connection", OWNED, found);
            find(session, principal, "Connection", SHARED.formatted(type.objectTypeCode()), found);
        } else {
            String ofType = " and e.familyCode = " + type.objectTypeCode();
            find(session, principal, "Participant", OWNED + ofType, found);
            find(session, principal, "Participant", SHARED.formatted("e.objectTypeCode") + ofType, found);
        }
        return found;
    }

    private static void find(
            StatelessSession session, Principal principal, String entity, String which, Set<Ownership> found) {
        SelectionQuery<Object[]> query =
                session.createSelectionQuery(OWNERSHIP.formatted(entity, which), Object[].class);
        query.setParameter("principal", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .getResultList()
                .forEach(row -> found.add(new Ownership(
                        StoredFacts.principal((Integer) row[0], (UUID) row[1]), new BusinessUnit.Id((UUID) row[2]))));
    }
}
