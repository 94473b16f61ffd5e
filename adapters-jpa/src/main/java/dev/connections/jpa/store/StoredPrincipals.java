package dev.connections.jpa.store;

import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.jpa.transaction.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Users and teams: the records of these two types. Each is in the business unit that owns its record. */
public final class StoredPrincipals implements Principals {

    private final Transactions transactions;

    public StoredPrincipals(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BusinessUnit.Id> businessUnitOf(Principal principal) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select p.owningBusinessUnitId from Participant p"
                                + " where p.objectTypeCode = :code and p.id = :id",
                        UUID.class)
                .setParameter("code", principal.type().objectTypeCode())
                .setParameter("id", principal.id())
                .uniqueResultOptional()
                .map(BusinessUnit.Id::new));
    }

    @Override
    public Optional<Integer> timeZoneOf(Principal.User user) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select p.timeZoneCode from Participant p"
                                + " where p.objectTypeCode = :code and p.id = :id and p.timeZoneCode is not null",
                        Integer.class)
                .setParameter("code", user.type().objectTypeCode())
                .setParameter("id", user.id())
                .uniqueResultOptional());
    }

    @Override
    public void keepTimeZone(Principal.User user, Optional<Integer> code) {
        transactions.write(session -> session.createMutationQuery("update Participant p set p."
                        + VersionedUpdate.NEXT_VERSION
                        + ", p.timeZoneCode = :zone where p.objectTypeCode = :code and p.id = :id")
                .setParameter("zone", code.orElse(null), Integer.class)
                .setParameter("code", user.type().objectTypeCode())
                .setParameter("id", user.id())
                .executeUpdate());
    }

    @Override
    public boolean ownsAnything(Principal principal) {
        return transactions.read(
                session -> owns(session, "Participant", principal) || owns(session, "Connection", principal));
    }

    private static boolean owns(StatelessSession session, String entity, Principal principal) {
        return !session.createSelectionQuery(
                        "select 1 from " + entity + " e where e.ownerId = :id and e.ownerTypeCode = :code",
                        Integer.class)
                .setParameter("id", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
