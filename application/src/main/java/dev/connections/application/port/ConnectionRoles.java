package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import java.util.UUID;

/** The stored connection roles, with their matches and restrictions. */
public interface ConnectionRoles {

    /** The role of that id. */
    Optional<ConnectionRole> find(ConnectionRoleId id);

    /**
     * The same, locked: until the unit of work ends, no other changes, matches or deletes it. A unit of work that locks
     * two roles does so in the order of their ids.
     */
    Optional<ConnectionRole> findForUpdate(ConnectionRoleId id);

    /** The role that has a restriction of that id. */
    Optional<ConnectionRole> restrictedBy(UUID restriction);

    /**
     * Keeps a new role with a new version.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when its id is taken
     */
    void add(ConnectionRole role);

    /**
     * Keeps what a role has become, its matches and restrictions included, with a new version. A match is kept once and
     * found from both of its roles. When the role has moved on since it was found, nothing is kept and the {@linkplain
     * UnitOfWork unit of work} begins anew.
     */
    void replace(ConnectionRole changed);

    /**
     * Deletes the role, its matches and its restrictions, and remembers the role as {@linkplain ChangeLog#deletions
     * deleted}.
     */
    void remove(ConnectionRoleId id);
}
