package dev.connections.application.role;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.role.ConnectionRoleId;

/** Says which roles can stand opposite each other. */
public interface MatchRoles {

    /**
     * Matches two roles, in both directions; nothing changes when they are matched already.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    void match(ConnectionRoleId one, ConnectionRoleId other, Caller caller);

    /**
     * Ends a match, in both directions; nothing changes when there is none. Connections keep their roles.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    void unmatch(ConnectionRoleId one, ConnectionRoleId other, Caller caller);
}
