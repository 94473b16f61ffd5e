package dev.connections.jpa.store;

import dev.connections.application.port.Principals;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Users and teams: the records of these two types. Each is in the business unit that owns its record. */
public final class StoredPrincipals implements Principals {

    private static final String PRIVILEGE = "privilege";

    /** Holder, business unit, privilege and depth of each grant. */
    private static final String WAY =
            "select h.objectTypeCode, h.id, h.owningBusinessUnitId, p.privilegeId, p.depthMask from ";

    private static final String HELD = " join RolePrivilege p on p.roleId = r.roleId and p.privilegeId%s where ";

    private static final String BY_ROLES_OF_USER = WAY + "Participant h join UserRole r on r.userId = h.id" + HELD
            + "h.id = :principal and h.objectTypeCode = " + RecordTypes.SYSTEM_USER.objectTypeCode();

    private static final String BY_ROLES_OF_TEAM = WAY + "Participant h join TeamRole r on r.teamId = h.id" + HELD
            + "h.id = :principal and h.objectTypeCode = " + RecordTypes.TEAM.objectTypeCode();

    /** Includes the teams that hold nothing. */
    private static final String BY_TEAMS_OF_USER = WAY + "TeamMembership m join Participant h on h.id = m.teamId"
            + " left join TeamRole r on r.teamId = h.id left" + HELD
            + "m.userId = :principal and h.objectTypeCode = " + RecordTypes.TEAM.objectTypeCode();

    /** The privileges that users and teams of some business units hold at a depth. */
    private static final List<String> HELD_AT = Stream.of(
                    "UserRole r join Participant h on h.id = r.userId and h.objectTypeCode = "
                            + RecordTypes.SYSTEM_USER.objectTypeCode(),
                    "TeamRole r join Participant h on h.id = r.teamId and h.objectTypeCode = "
                            + RecordTypes.TEAM.objectTypeCode())
            .map(holders -> "select distinct p.privilegeId from " + holders
                    + " join RolePrivilege p on p.roleId = r.roleId"
                    + " where p.depthMask = :mask and h.owningBusinessUnitId in (:units)")
            .toList();

    private static final String CONNECTIONS = "Connection e where e.ownerId = :id and e.ownerTypeCode = :code";

    /** All but its own record; that of another type may have the same id. */
    private static final String OTHER_RECORDS = "Participant e where e.ownerId = :id and e.ownerTypeCode = :code"
            + " and (e.id <> :id or e.objectTypeCode <> :code)";

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
                session -> owns(session, OTHER_RECORDS, principal) || owns(session, CONNECTIONS, principal));
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
    public EffectiveGrants effectiveGrants(Principal principal, Collection<Privilege> asked) {
        List<UUID> ids = asked.stream().map(Privilege::id).toList();
        boolean user = principal instanceof Principal.User;
        return transactions.read(session -> {
            List<Object[]> own = ways(session, user ? BY_ROLES_OF_USER : BY_ROLES_OF_TEAM, principal, ids);
            List<Object[]> byTeams = user ? ways(session, BY_TEAMS_OF_USER, principal, ids) : List.of();
            Set<Principal.Team> teams = byTeams.stream()
                    .map(way -> new Principal.Team((UUID) way[1]))
                    .collect(Collectors.toSet());
            return new EffectiveGrants(teams, grants(Stream.concat(own.stream(), byTeams.stream())));
        });
    }

    private static List<Object[]> ways(
            StatelessSession session, String text, Principal principal, List<UUID> privileges) {
        SelectionQuery<Object[]> query = session.createSelectionQuery(
                        text.formatted(among(privileges.size())), Object[].class)
                .setParameter("principal", principal.id());
        for (int number = 0; number < privileges.size(); number++) {
            query.setParameter(PRIVILEGE + number, privileges.get(number));
        }
        return query.getResultList();
    }

    /** Hibernate plans a text with a list anew each time it is asked, so each privilege has a parameter of its own. */
    private static String among(int privileges) {
        return privileges == 1
                ? " = :" + PRIVILEGE + 0
                : IntStream.range(0, privileges)
                        .mapToObj(number -> ":" + PRIVILEGE + number)
                        .collect(Collectors.joining(", ", " in (", ")"));
    }

    private Map<Privilege, List<Grant>> grants(Stream<Object[]> ways) {
        Map<Privilege, List<Grant>> grants = new HashMap<>();
        ways.forEach(way -> Optional.ofNullable((UUID) way[3])
                .flatMap(privileges::of)
                .ifPresent(privilege -> grants.computeIfAbsent(privilege, first -> new ArrayList<>())
                        .add(grant(way))));
        return grants;
    }

    private static Grant grant(Object[] way) {
        return new Grant(
                StoredFacts.principal((Integer) way[0], (UUID) way[1]),
                new BusinessUnit.Id((UUID) way[2]),
                StoredFacts.depth((Integer) way[4]));
    }

    @Override
    public Set<Ownership> holdingsOf(Principal principal, RecordType type) {
        return transactions.read(session -> HeldRows.of(session, principal, type));
    }

    @Override
    public Set<Privilege> heldAt(PrivilegeDepth depth, Collection<BusinessUnit.Id> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        List<UUID> places = units.stream().map(BusinessUnit.Id::value).toList();
        return transactions.read(session -> HELD_AT.stream()
                .flatMap(text -> session
                        .createSelectionQuery(text, UUID.class)
                        .setParameter("mask", depth.mask())
                        .setParameterList("units", places)
                        .getResultList()
                        .stream())
                .flatMap(id -> privileges.of(id).stream())
                .collect(Collectors.toSet()));
    }

    private static boolean owns(StatelessSession session, String rows, Principal principal) {
        return !session.createSelectionQuery("select 1 from " + rows, Integer.class)
                .setParameter("id", principal.id())
                .setParameter("code", principal.type().objectTypeCode())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
