package dev.connections.jpa.store;

import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.ParticipantEntity;
import dev.connections.jpa.mapping.DomainFactory;
import dev.connections.jpa.mapping.StoredFacts;
import dev.connections.jpa.transaction.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Users and teams: the records of these two types. Each is in the business unit that owns its record. */
public final class StoredPrincipals implements Principals {

    /** A privilege, how deep, who holds it, and where that is. */
    private static final String GRANT =
            "select p.privilegeId, p.depthMask, h.id, h.owningBusinessUnitId from RolePrivilege p";

    private static final String HOLDER = " h.objectTypeCode = :holders where p.privilegeId in (:privileges) and ";

    private static final String OWN_ROLES_OF_USER = " join UserRole r on r.roleId = p.roleId"
            + " join Participant h on h.id = r.userId and" + HOLDER + "r.userId = :principal";

    private static final String OWN_ROLES_OF_TEAM = " join TeamRole r on r.roleId = p.roleId"
            + " join Participant h on h.id = r.teamId and" + HOLDER + "r.teamId = :principal";

    private static final String ROLES_OF_TEAMS = " join TeamRole r on r.roleId = p.roleId"
            + " join TeamMembership m on m.teamId = r.teamId"
            + " join Participant h on h.id = r.teamId and" + HOLDER + "m.userId = :principal";

    private final Transactions transactions;
    private final Privileges privileges;
    private final DomainFactory domain;

    public StoredPrincipals(Transactions transactions, RecordTypes types) {
        this.transactions = transactions;
        privileges = Privileges.of(types);
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
    public UserSettings settingsOf(Principal.User user) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select p.timeZoneCode, p.languageId from Participant p"
                                + " where p.objectTypeCode = :code and p.id = :id",
                        Object[].class)
                .setParameter("code", user.type().objectTypeCode())
                .setParameter("id", user.id())
                .uniqueResultOptional()
                .map(row -> new UserSettings(Optional.ofNullable((Integer) row[0]), (Integer) row[1]))
                .orElse(UserSettings.DEFAULT));
    }

    @Override
    public void keepSettings(Principal.User user, UserSettings settings) {
        transactions.write(session -> session.createMutationQuery("update Participant p set p."
                        + VersionedUpdate.NEXT_VERSION
                        + ", p.timeZoneCode = :zone, p.languageId = :language"
                        + " where p.objectTypeCode = :code and p.id = :id")
                .setParameter("zone", settings.timeZone().orElse(null), Integer.class)
                .setParameter("language", settings.language())
                .setParameter("code", user.type().objectTypeCode())
                .setParameter("id", user.id())
                .executeUpdate());
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

    @Override
    public Set<Principal.Team> teamsOf(Principal.User user) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select m.teamId from TeamMembership m where m.userId = :user", UUID.class)
                .setParameter("user", user.id())
                .getResultStream()
                .map(Principal.Team::new)
                .collect(Collectors.toSet()));
    }

    @Override
    public Map<Privilege, List<Grant>> grants(Principal principal, Collection<Privilege> asked) {
        List<UUID> ids = asked.stream().map(Privilege::id).toList();
        Map<Privilege, List<Grant>> grants = new HashMap<>();
        transactions.read(session -> {
            if (principal instanceof Principal.User user) {
                collect(
                        grants,
                        held(session, OWN_ROLES_OF_USER, user, ids, RecordTypes.SYSTEM_USER),
                        Principal.User::new);
                collect(grants, held(session, ROLES_OF_TEAMS, user, ids, RecordTypes.TEAM), Principal.Team::new);
            } else {
                collect(
                        grants,
                        held(session, OWN_ROLES_OF_TEAM, principal, ids, RecordTypes.TEAM),
                        Principal.Team::new);
            }
            return grants;
        });
        return grants;
    }

    private static List<Object[]> held(
            StatelessSession session, String holding, Principal principal, List<UUID> privileges, RecordType holders) {
        return session.createSelectionQuery(GRANT + holding, Object[].class)
                .setParameter("principal", principal.id())
                .setParameter("holders", holders.objectTypeCode())
                .setParameterList("privileges", privileges)
                .getResultList();
    }

    private void collect(Map<Privilege, List<Grant>> grants, List<Object[]> rows, Function<UUID, Principal> holder) {
        for (Object[] row : rows) {
            privileges
                    .of((UUID) row[0])
                    .ifPresent(privilege -> grants.computeIfAbsent(privilege, first -> new ArrayList<>())
                            .add(new Grant(
                                    holder.apply((UUID) row[2]),
                                    new BusinessUnit.Id((UUID) row[3]),
                                    StoredFacts.depth((Integer) row[1]))));
        }
    }

    private static boolean owns(StatelessSession session, String entity, Principal principal) {
        return !session.createSelectionQuery(
                        "select 1 from " + entity
                                + " e where e.ownerId = :id and e.ownerTypeCode = :code and e.id <> :id",
                        Integer.class)
                .setParameter("id", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
