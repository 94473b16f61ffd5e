package dev.connections.application.security;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import java.util.Map;

/** Looks up the privileges of a role, and those of a user or a team. */
public interface RetrievePrivileges {

    /** In which business unit the caller is; the root for a caller that nothing is known of. */
    BusinessUnit.Id placeOf(Caller caller);

    /**
     * The role with its privileges.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED}, {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    SecurityRole role(SecurityRole.Id id, Caller caller);

    /**
     * What the principal holds by all its roles and those of its teams, each privilege by the grant of the greatest
     * depth.
     *
     * @throws RuleViolation {@link ErrorCode#PRIVILEGE_DENIED} for a caller who asks about another user and may not
     *     read users, {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    Map<Privilege, Grant> privilegesOf(Principal principal, Caller caller);
}
