package dev.connections.application.port;

import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The stored security roles and their holders. */
public interface SecurityRoles {

    /** The role of that id. */
    Optional<SecurityRole> find(SecurityRole.Id id);

    /** The same, locked: until the unit of work ends, no other changes, assigns or deletes it. */
    Optional<SecurityRole> findForUpdate(SecurityRole.Id id);

    /**
     * Keeps a new role with a new version.
     *
     * @throws RuleViolation {@link dev.connections.domain.ErrorCode#DUPLICATE_RECORD} when its id is taken
     */
    void add(SecurityRole role);

    /**
     * Keeps what a role has become, its privileges included, with a new version. When the role has moved on since it was
     * found, nothing is kept and the {@linkplain UnitOfWork unit of work} begins anew.
     */
    void replace(SecurityRole changed);

    /** Deletes the role and takes it from all its holders. */
    void remove(SecurityRole.Id id);

    /** Whether there is a role that this business unit keeps. */
    boolean anyIn(BusinessUnit.Id businessUnit);

    /** The roles that the principal has itself. */
    Set<SecurityRole.Id> rolesOf(Principal principal);

    /** The users and teams that have the role themselves. */
    Set<Principal> holdersOf(SecurityRole.Id role);

    /** Gives the role to the principal; nothing changes when it has it already. */
    void assign(SecurityRole.Id role, Principal principal);

    /** Takes the role from the principal; nothing changes when it never had it. */
    void withdraw(SecurityRole.Id role, Principal principal);

    /** Makes these privileges known to queries, as far as they are not yet. */
    void publish(Collection<Privilege> privileges);
}
