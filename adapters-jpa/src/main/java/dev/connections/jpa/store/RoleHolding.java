package dev.connections.jpa.store;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.SecurityRole;
import dev.connections.jpa.entity.TeamRoleEntity;
import dev.connections.jpa.entity.UserRoleEntity;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The tables of security role assignments: one of users, one of teams. */
enum RoleHolding {
    BY_USERS("UserRole", "userId") {
        @Override
        Object row(UUID id, SecurityRole.Id role, Principal principal) {
            UserRoleEntity row = new UserRoleEntity();
            row.id = id;
            row.userId = principal.id();
            row.roleId = role.value();
            return row;
        }
    },

    BY_TEAMS("TeamRole", "teamId") {
        @Override
        Object row(UUID id, SecurityRole.Id role, Principal principal) {
            TeamRoleEntity row = new TeamRoleEntity();
            row.id = id;
            row.teamId = principal.id();
            row.roleId = role.value();
            return row;
        }
    };

    private final String entity;
    private final String holder;
    private final String ofHolder;

    RoleHolding(String entity, String holder) {
        this.entity = entity;
        this.holder = holder;
        ofHolder = " from " + entity + " h where h." + holder + " = :holder";
    }

    static RoleHolding by(Principal principal) {
        return principal instanceof Principal.User ? BY_USERS : BY_TEAMS;
    }

    abstract Object row(UUID id, SecurityRole.Id role, Principal principal);

    void insert(StatelessSession session, UUID id, SecurityRole.Id role, Principal principal) {
        session.insert(row(id, role, principal));
    }

    List<SecurityRole.Id> rolesOf(StatelessSession session, Principal principal) {
        return session
                .createSelectionQuery("select h.roleId" + ofHolder, UUID.class)
                .setParameter("holder", principal.id())
                .getResultList()
                .stream()
                .map(SecurityRole.Id::new)
                .toList();
    }

    Stream<UUID> holdersOf(StatelessSession session, SecurityRole.Id role) {
        return session
                .createSelectionQuery(
                        "select h." + holder + " from " + entity + " h where h.roleId = :role", UUID.class)
                .setParameter("role", role.value())
                .getResultList()
                .stream();
    }

    int delete(StatelessSession session, SecurityRole.Id role, Principal principal) {
        return session.createMutationQuery("delete" + ofHolder + " and h.roleId = :role")
                .setParameter("holder", principal.id())
                .setParameter("role", role.value())
                .executeUpdate();
    }
}
