package dev.connections.jpa.store;

import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.IdGenerator;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.Applicability;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleMatch;
import dev.connections.jpa.entity.RoleEntity;
import dev.connections.jpa.entity.RoleMatchEntity;
import dev.connections.jpa.entity.RoleRestrictionEntity;
import dev.connections.jpa.mapping.DomainFactory;
import dev.connections.jpa.mapping.RoleRows;
import dev.connections.jpa.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Roles, their matches and their restrictions, in a table each. */
public final class StoredRoles implements ConnectionRoles {

    private static final VersionedUpdate<RoleEntity> UPDATE = VersionedUpdate.<RoleEntity>of("ConnectionRole")
            .key("id", row -> row.id)
            .set("name", row -> row.name)
            .set("description", row -> row.description)
            .set("category", row -> row.category)
            .set("stateCode", row -> row.stateCode)
            .set("statusCode", row -> row.statusCode);

    private final Transactions transactions;
    private final IdGenerator ids;
    private final Tombstones tombstones;
    private final DomainFactory domain;

    public StoredRoles(Transactions transactions, IdGenerator ids, Tombstones tombstones, RecordTypes types) {
        this.transactions = transactions;
        this.ids = ids;
        this.tombstones = tombstones;
        domain = new DomainFactory(types);
    }

    @Override
    public Optional<ConnectionRole> find(ConnectionRoleId id) {
        return transactions.read(session -> Optional.ofNullable(session.get(RoleEntity.class, id.value()))
                .map(row -> domain.role(row, matches(session, id), restrictions(session, id))));
    }

    @Override
    public Optional<ConnectionRole> findForUpdate(ConnectionRoleId id) {
        return transactions.write(session -> session.createSelectionQuery(
                        "from ConnectionRole r where r.id = :id", RoleEntity.class)
                .setParameter("id", id.value())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .map(row -> domain.role(row, matches(session, id), restrictions(session, id))));
    }

    @Override
    public Optional<ConnectionRole> restrictedBy(UUID restriction) {
        return transactions.read(session -> Optional.ofNullable(session.get(RoleRestrictionEntity.class, restriction))
                .flatMap(row -> find(new ConnectionRoleId(row.roleId))));
    }

    @Override
    public void add(ConnectionRole role) {
        transactions.write(session -> {
            if (session.get(RoleEntity.class, role.id().value()) != null) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION_ROLE, role.id());
            }
            session.insert(RoleRows.ROWS.row(role));
            keepMatches(session, role);
            keepRestrictions(session, role);
            return role;
        });
    }

    @Override
    public void replace(ConnectionRole changed) {
        transactions.write(session -> {
            UPDATE.execute(RoleRows.ROWS.row(changed), session);
            keepMatches(session, changed);
            keepRestrictions(session, changed);
            return changed;
        });
    }

    @Override
    public void remove(ConnectionRoleId id) {
        transactions.write(session -> {
            matches(session, id).forEach(session::delete);
            restrictions(session, id).forEach(session::delete);
            tombstones.set(session, RecordTypes.CONNECTION_ROLE, id.value());
            return session.createMutationQuery("delete from ConnectionRole r where r.id = :id")
                    .setParameter("id", id.value())
                    .executeUpdate();
        });
    }

    private void keepMatches(StatelessSession session, ConnectionRole role) {
        List<RoleMatchEntity> stored = matches(session, role.id());
        List<RoleMatch> known = stored.stream().map(DomainFactory::match).toList();
        stored.stream()
                .filter(row -> !role.matches().contains(DomainFactory.match(row)))
                .forEach(session::delete);
        role.matches().stream()
                .filter(match -> !known.contains(match))
                .forEach(match -> session.insert(RoleRows.ROWS.row(match, ids.next())));
    }

    private void keepRestrictions(StatelessSession session, ConnectionRole role) {
        List<RoleRestrictionEntity> stored = restrictions(session, role.id());
        List<UUID> known = stored.stream().map(row -> row.id).toList();
        List<Applicability.Restriction> wanted = role.applicability().restrictions();
        List<UUID> wantedIds =
                wanted.stream().map(Applicability.Restriction::id).toList();
        stored.stream().filter(row -> !wantedIds.contains(row.id)).forEach(session::delete);
        wanted.stream()
                .filter(restriction -> !known.contains(restriction.id()))
                .forEach(restriction -> add(session, restriction, role.id()));
    }

    private static void add(StatelessSession session, Applicability.Restriction restriction, ConnectionRoleId role) {
        if (session.get(RoleRestrictionEntity.class, restriction.id()) != null) {
            throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, "connectionroleobjecttypecode", restriction.id());
        }
        session.insert(RoleRows.ROWS.row(restriction, role));
    }

    private static List<RoleMatchEntity> matches(StatelessSession session, ConnectionRoleId role) {
        return session.createSelectionQuery(
                        "from ConnectionRoleMatch m where m.lowerRoleId = :role or m.upperRoleId = :role",
                        RoleMatchEntity.class)
                .setParameter("role", role.value())
                .getResultList();
    }

    /** In the order in which they were made. */
    private static List<RoleRestrictionEntity> restrictions(StatelessSession session, ConnectionRoleId role) {
        return session.createSelectionQuery(
                        "from ConnectionRoleRestriction r where r.roleId = :role order by r.version, r.id",
                        RoleRestrictionEntity.class)
                .setParameter("role", role.value())
                .getResultList();
    }
}
