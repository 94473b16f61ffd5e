package dev.connections.application.security;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.SecurityRole;

/**
 * Gives security roles to users and teams.
 *
 * <p>Refused with {@link ErrorCode#PRIVILEGE_DENIED} to a caller who may not assign roles, or whose own privileges do
 * not cover those of the role; with {@link ErrorCode#OBJECT_DOES_NOT_EXIST} for a role or a principal that is not
 * there.
 */
public interface AssignRoles {

    /** Gives the role to the principal; nothing changes when it has it already. */
    void assign(SecurityRole.Id role, Principal principal, Caller caller);

    /** Takes the role from the principal; nothing changes when it never had it. */
    void withdraw(SecurityRole.Id role, Principal principal, Caller caller);
}
