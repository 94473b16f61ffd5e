package dev.connections.application.role;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleProfile;
import java.util.Optional;

/**
 * A role to make: for all record types, matched with none.
 *
 * @param id made up when absent
 * @param state whether it is to be in use
 * @param values of its other attributes, by their logical names
 */
public record NewRole(Optional<ConnectionRoleId> id, RoleProfile profile, RecordState state, AttributeChanges values) {}
