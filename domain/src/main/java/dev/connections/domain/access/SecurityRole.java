package dev.connections.domain.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A named set of privileges, each with its depth. Users and teams get their privileges from the roles they have.
 *
 * @param privileges each privilege of the role with how far it reaches
 */
public record SecurityRole(UUID id, String name, Map<Privilege, PrivilegeDepth> privileges) {

    /** Keeps its own copy of the privileges. */
    public SecurityRole {
        privileges = Map.copyOf(privileges);
    }

    /** How far the role reaches with this privilege; empty when the privilege is not in it. */
    public Optional<PrivilegeDepth> depthOf(Privilege privilege) {
        return Optional.ofNullable(privileges.get(privilege));
    }
}
