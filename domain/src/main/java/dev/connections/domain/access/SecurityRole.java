package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A named set of privileges, each with its depth. Users and teams get their privileges from the roles they have.
 *
 * @param businessUnit the business unit that keeps the role; the depths of its privileges count from the business unit
 *     of the user or team that has it
 * @param privileges each privilege of the role with its depth
 * @param version what its store gave it
 */
public record SecurityRole(
        Id id,
        String name,
        BusinessUnit.Id businessUnit,
        Map<Privilege, PrivilegeDepth> privileges,
        Stamps stamps,
        Version version) {

    /** How long its name may be. */
    public static final MaxLength NAME = new MaxLength("role", "name", 100);

    /**
     * A role whose name is short enough, and whose privileges can be held that deep. Keeps its own copy of them.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link ErrorCode#INVALID_PRIVILEGE_DEPTH}
     */
    public SecurityRole {
        NAME.require(name);
        privileges = Map.copyOf(privileges);
        privileges.forEach(Privilege::requireDepth);
    }

    /** The id of a security role. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A new role, without any privilege. */
    public static SecurityRole create(Id id, String name, BusinessUnit.Id businessUnit, Stamp by) {
        return new SecurityRole(id, name, businessUnit, Map.of(), Stamps.first(by), Version.UNSTORED);
    }

    /** The same role, as its store has it at that version. */
    public SecurityRole at(Version stored) {
        return new SecurityRole(id, name, businessUnit, privileges, stamps, stored);
    }

    /** The depth of this privilege in the role; empty when the privilege is not in it. */
    public Optional<PrivilegeDepth> depthOf(Privilege privilege) {
        return Optional.ofNullable(privileges.get(privilege));
    }

    /**
     * The same role under another name.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY} for the role of administrators
     */
    public SecurityRole rename(String newName, Stamp by) {
        return changed(newName, privileges, by);
    }

    /**
     * The role with these privileges too; one that it had already gets the depth that is given now.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY} for the role of administrators, {@link
     *     ErrorCode#INVALID_PRIVILEGE_DEPTH}
     */
    public SecurityRole add(Map<Privilege, PrivilegeDepth> more, Stamp by) {
        Map<Privilege, PrivilegeDepth> together = new HashMap<>(privileges);
        together.putAll(more);
        return changed(name, together, by);
    }

    /**
     * The role without that privilege; nothing changes when it never had it.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY} for the role of administrators
     */
    public SecurityRole remove(Privilege privilege, Stamp by) {
        Map<Privilege, PrivilegeDepth> fewer = new HashMap<>(privileges);
        fewer.remove(privilege);
        return changed(name, fewer, by);
    }

    /**
     * The role itself, unless it is the built-in role of administrators.
     *
     * @throws RuleViolation {@link ErrorCode#CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY} otherwise
     */
    public SecurityRole requireChangeable() {
        if (id.equals(StandardRoles.SYSTEM_ADMINISTRATOR)) {
            throw RuleViolation.of(ErrorCode.CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY, RecordTypes.ROLE, name);
        }
        return this;
    }

    private SecurityRole changed(String newName, Map<Privilege, PrivilegeDepth> newPrivileges, Stamp by) {
        requireChangeable();
        return new SecurityRole(id, newName, businessUnit, newPrivileges, stamps.then(by), version);
    }
}
