package dev.connections.application.role;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.util.Optional;

/**
 * Creates, changes and deletes the roles in which records take part. Roles belong to the organisation, not to a user.
 */
public interface ManageRoles {

    /**
     * Makes a role.
     *
     * @throws RuleViolation {@link ErrorCode#DUPLICATE_RECORD} when the id is taken
     */
    ConnectionRole create(NewRole role, Caller caller);

    /** Makes a role that is in use. */
    default ConnectionRole create(Optional<ConnectionRoleId> id, RoleProfile profile, Caller caller) {
        return create(new NewRole(id, profile, RecordState.ACTIVE, AttributeChanges.NONE), caller);
    }

    /**
     * Changes a role's profile or state.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}
     */
    ConnectionRole update(RoleUpdate update, Caller caller);

    /** Updates the role, or makes it with the id and the facts of the update. */
    Saved upsert(RoleUpdate update, Caller caller);

    /**
     * Deletes a role. Connections lose it and stay; its matches and restrictions go.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH}, {@link
     *     ErrorCode#CANNOT_DELETE_DUE_TO_ASSOCIATION} while it alone makes one side of a connection
     */
    void delete(ConnectionRoleId id, Precondition precondition, Caller caller);
}
