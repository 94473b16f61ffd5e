package dev.connections.application.security;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.SecurityRole;
import java.util.Map;
import java.util.Optional;

/**
 * Creates, renames and deletes security roles, and changes the privileges in them.
 *
 * <p>Refused with {@link ErrorCode#PRIVILEGE_DENIED} to a caller who may not, or whose own privileges do not cover
 * those put into the role. The role of administrators stays as it is: {@link
 * ErrorCode#CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY}.
 */
public interface ManageSecurityRoles {

    /**
     * Makes a role without privileges.
     *
     * @param id made up when absent
     * @param businessUnit where it is kept; where the caller is when absent
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD}, {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link
     *     ErrorCode#OBJECT_DOES_NOT_EXIST} for a business unit that is not there
     */
    SecurityRole create(
            Optional<SecurityRole.Id> id, String name, Optional<BusinessUnit.Id> businessUnit, Caller caller);

    /**
     * Renames the role, or makes it with that id.
     *
     * @param name empty to leave the name as it is
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#STRING_LENGTH_TOO_LONG}
     */
    Saved save(SecurityRole.Id id, Optional<String> name, Precondition precondition, Caller caller);

    /**
     * Deletes the role and takes it from all its holders.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}
     */
    void delete(SecurityRole.Id id, Precondition precondition, Caller caller);

    /**
     * Puts privileges into the role; one that it has already gets the depth that is given now.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#INVALID_PRIVILEGE_DEPTH}
     */
    void addPrivileges(SecurityRole.Id id, Map<Privilege, PrivilegeDepth> privileges, Caller caller);

    /**
     * Takes a privilege out of the role; without it nothing changes.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    void removePrivilege(SecurityRole.Id id, Privilege privilege, Caller caller);
}
