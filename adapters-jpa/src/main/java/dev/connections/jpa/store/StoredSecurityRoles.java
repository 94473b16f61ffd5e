package dev.connections.jpa.store;

import dev.connections.application.port.IdGenerator;
import dev.connections.application.port.SecurityRoles;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.entity.PrivilegeEntity;
import dev.connections.jpa.entity.RolePrivilegeEntity;
import dev.connections.jpa.entity.SecurityRoleEntity;
import dev.connections.jpa.mapping.SecurityRoleRows;
import dev.connections.jpa.mapping.StoredFacts;
import dev.connections.jpa.transaction.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Security roles, their privileges and their assignments, in a table each. */
public final class StoredSecurityRoles implements SecurityRoles {

    private static final VersionedUpdate<SecurityRoleEntity> UPDATE = VersionedUpdate.<SecurityRoleEntity>of(
                    "SecurityRole")
            .key("id", row -> row.id)
            .set("name", row -> row.name);

    private final Transactions transactions;
    private final IdGenerator ids;
    private final Privileges privileges;

    public StoredSecurityRoles(Transactions transactions, IdGenerator ids, RecordTypes types) {
        this.transactions = transactions;
        this.ids = ids;
        privileges = Privileges.of(types);
    }

    @Override
    public Optional<SecurityRole> find(SecurityRole.Id id) {
        return transactions.read(session -> Optional.ofNullable(session.get(SecurityRoleEntity.class, id.value()))
                .map(row -> SecurityRoleRows.role(row, privileges(session, id))));
    }

    @Override
    public Optional<SecurityRole> findForUpdate(SecurityRole.Id id) {
        return transactions.write(session -> session.createSelectionQuery(
                        "from SecurityRole r where r.id = :id", SecurityRoleEntity.class)
                .setParameter("id", id.value())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .map(row -> SecurityRoleRows.role(row, privileges(session, id))));
    }

    @Override
    public void add(SecurityRole role) {
        transactions.write(session -> {
            if (session.get(SecurityRoleEntity.class, role.id().value()) != null) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.ROLE, role.id());
            }
            session.insert(SecurityRoleRows.ROWS.row(role));
            role.privileges().forEach((privilege, depth) -> insert(session, role.id(), privilege, depth));
            return role;
        });
    }

    @Override
    public void replace(SecurityRole changed) {
        transactions.write(session -> {
            UPDATE.execute(SecurityRoleRows.ROWS.row(changed), session);
            keepPrivileges(session, changed);
            return changed;
        });
    }

    @Override
    public void remove(SecurityRole.Id id) {
        transactions.write(session -> {
            for (String entity : List.of("UserRole", "TeamRole", "RolePrivilege")) {
                delete(session, "delete from " + entity + " e where e.roleId = :id", id);
            }
            return delete(session, "delete from SecurityRole r where r.id = :id", id);
        });
    }

    @Override
    public boolean anyIn(BusinessUnit.Id businessUnit) {
        return transactions.read(session -> !session.createSelectionQuery(
                        "select r.id from SecurityRole r where r.businessUnitId = :unit", UUID.class)
                .setParameter("unit", businessUnit.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public Set<SecurityRole.Id> rolesOf(Principal principal) {
        RoleHolding holding = RoleHolding.by(principal);
        return transactions.read(session -> new HashSet<>(holding.rolesOf(session, principal)));
    }

    @Override
    public Set<Principal> holdersOf(SecurityRole.Id role) {
        return transactions.read(session -> Stream.concat(
                        RoleHolding.BY_USERS.holdersOf(session, role).map(Principal.User::new),
                        RoleHolding.BY_TEAMS.holdersOf(session, role).map(Principal.Team::new))
                .collect(Collectors.toSet()));
    }

    @Override
    public void assign(SecurityRole.Id role, Principal principal) {
        RoleHolding holding = RoleHolding.by(principal);
        transactions.write(session -> {
            if (!holding.rolesOf(session, principal).contains(role)) {
                holding.insert(session, ids.next(), role, principal);
            }
            return role;
        });
    }

    @Override
    public void withdraw(SecurityRole.Id role, Principal principal) {
        transactions.write(session -> RoleHolding.by(principal).delete(session, role, principal));
    }

    @Override
    public void publish(Collection<Privilege> all) {
        transactions.write(session -> {
            Set<UUID> known = new HashSet<>(session.createSelectionQuery("select p.id from Privilege p", UUID.class)
                    .getResultList());
            all.stream()
                    .filter(privilege -> !known.contains(privilege.id()))
                    .forEach(privilege -> session.insert(row(privilege)));
            return all;
        });
    }

    private static int delete(StatelessSession session, String statement, SecurityRole.Id id) {
        return session.createMutationQuery(statement)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Privileges that the program has ceased to know are passed over. */
    private Map<Privilege, PrivilegeDepth> privileges(StatelessSession session, SecurityRole.Id id) {
        Map<Privilege, PrivilegeDepth> found = new HashMap<>();
        for (RolePrivilegeEntity row : rows(session, id)) {
            privileges
                    .of(row.privilegeId)
                    .ifPresent(privilege -> found.put(privilege, StoredFacts.depth(row.depthMask)));
        }
        return found;
    }

    private void keepPrivileges(StatelessSession session, SecurityRole role) {
        Map<UUID, RolePrivilegeEntity> stored =
                rows(session, role.id()).stream().collect(Collectors.toMap(row -> row.privilegeId, row -> row));
        Set<UUID> wanted =
                role.privileges().keySet().stream().map(Privilege::id).collect(Collectors.toSet());
        stored.values().stream()
                .filter(row -> !wanted.contains(row.privilegeId))
                .forEach(session::delete);
        role.privileges().forEach((privilege, depth) -> {
            RolePrivilegeEntity row = stored.get(privilege.id());
            if (row != null && row.depthMask != depth.mask()) {
                session.delete(row);
            }
            if (row == null || row.depthMask != depth.mask()) {
                insert(session, role.id(), privilege, depth);
            }
        });
    }

    private void insert(StatelessSession session, SecurityRole.Id role, Privilege privilege, PrivilegeDepth depth) {
        RolePrivilegeEntity row = new RolePrivilegeEntity();
        row.id = ids.next();
        row.roleId = role.value();
        row.privilegeId = privilege.id();
        row.depthMask = depth.mask();
        session.insert(row);
    }

    private static PrivilegeEntity row(Privilege privilege) {
        PrivilegeEntity row = new PrivilegeEntity();
        row.id = privilege.id();
        row.name = privilege.name();
        row.accessRight = privilege instanceof Privilege.OnRecords records
                ? records.right().bit()
                : 0;
        return row;
    }

    private static List<RolePrivilegeEntity> rows(StatelessSession session, SecurityRole.Id role) {
        return session.createSelectionQuery("from RolePrivilege p where p.roleId = :role", RolePrivilegeEntity.class)
                .setParameter("role", role.value())
                .getResultList();
    }
}
