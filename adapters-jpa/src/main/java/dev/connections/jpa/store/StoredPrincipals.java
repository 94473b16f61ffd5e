package dev.connections.jpa.store;

import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.mapping.DomainFactory;
import dev.connections.jpa.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Users and teams: the records of these two types. Each is in the business unit that owns its record. */
public final class StoredPrincipals implements Principals {

    private final Transactions transactions;
    private final DomainFactory domain;

    public StoredPrincipals(Transactions transactions, RecordTypes types) {
        this.transactions = transactions;
        domain = new DomainFactory(types);
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
    public Optional<Participant> userKnownBy(UUID objectId) {
        return transactions.read(session -> users(session, "p.objectId = :objectId")
                .setParameter("objectId", objectId)
                .uniqueResultOptional()
                .map(domain::participant));
    }

    @Override
    public List<Participant> usersCalled(String name) {
        return transactions.read(session -> users(session, "(p.name = :name or p.domainName = :name)")
                .setParameter("name", name)
                .getResultStream()
                .map(domain::participant)
                .toList());
    }

    private static SelectionQuery<ParticipantEntity> users(StatelessSession session, String which) {
        return session.createSelectionQuery(
                        "from Participant p where p.objectTypeCode = :code and " + which, ParticipantEntity.class)
                .setParameter("code", RecordTypes.SYSTEM_USER.objectTypeCode());
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
