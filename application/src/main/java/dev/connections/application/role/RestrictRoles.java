package dev.connections.application.role;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;
import java.util.UUID;

/** Says to which record types a role applies. */
public interface RestrictRoles {

    /**
     * Restricts a role to one more record type.
     *
     * @param restriction the id of the restriction; made up when absent
     * @return the id of the restriction
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}, {@link ErrorCode#DUPLICATE_RECORD} when the role is
     *     restricted to the type already or the id is taken
     */
    UUID restrict(ConnectionRoleId role, RecordType type, Optional<UUID> restriction, Caller caller);

    /**
     * Lifts a restriction; without its last one a role applies to all types again.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST}
     */
    void liftRestriction(UUID restriction, Caller caller);
}
