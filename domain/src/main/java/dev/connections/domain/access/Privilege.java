package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The permission to do something, such as {@code prvReadConnection}. The security role that holds it gives it a depth.
 *
 * <p>Source: Dataverse's privileges, whose names these are; the ids are made from the names.
 */
public sealed interface Privilege {

    /** Such as {@code prvReadConnection}; no other privilege has it. */
    String name();

    /** Always the same for the same name. */
    default UUID id() {
        return UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it can only be held for the whole organisation, because what it is about has no owner. */
    boolean isOrganisationWide();

    /**
     * Whether a role may hold it with that depth.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_PRIVILEGE_DEPTH} when it is held for the whole organisation or not at
     *     all, and the depth is another
     */
    default void requireDepth(PrivilegeDepth depth) {
        if (isOrganisationWide() && depth != PrivilegeDepth.GLOBAL) {
            throw RuleViolation.of(ErrorCode.INVALID_PRIVILEGE_DEPTH, name(), depth.text());
        }
    }

    /**
     * The privilege for a right on records of that type. All activities go by the privileges of their base, and what is
     * part of something goes by the privileges of the whole: the matches of a role by those of roles.
     */
    static Privilege of(AccessRight right, RecordType type) {
        RecordType whole = type.family() == RecordType.Family.ACTIVITY
                ? RecordTypes.ACTIVITY_POINTER
                : OnRecords.WHOLES.getOrDefault(type, type);
        return new OnRecords(right, whole);
    }

    /**
     * The permission to exercise a right on records of one type. {@link Privilege#of} finds the type that counts.
     *
     * @param right what it permits
     * @param type on records of which type
     */
    record OnRecords(AccessRight right, RecordType type) implements Privilege {

        private static final Map<RecordType, RecordType> WHOLES = Map.of(
                RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE, RecordTypes.CONNECTION_ROLE,
                RecordTypes.CONNECTION_ROLE_ASSOCIATION, RecordTypes.CONNECTION_ROLE,
                RecordTypes.TEAM_MEMBERSHIP, RecordTypes.TEAM,
                RecordTypes.PRIVILEGE, RecordTypes.ROLE,
                RecordTypes.ROLE_PRIVILEGES, RecordTypes.ROLE,
                RecordTypes.SYSTEM_USER_ROLES, RecordTypes.ROLE,
                RecordTypes.TEAM_ROLES, RecordTypes.ROLE);

        private static final Set<RecordType> ORGANISATION_OWNED = Set.of(
                RecordTypes.CONNECTION_ROLE,
                RecordTypes.TRANSACTION_CURRENCY,
                RecordTypes.BUSINESS_UNIT,
                RecordTypes.ROLE,
                RecordTypes.USER_SETTINGS,
                RecordTypes.PRINCIPAL_OBJECT_ACCESS,
                RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS);

        @Override
        public String name() {
            return right.privilegePrefix() + type.label().replace(" ", "");
        }

        @Override
        public boolean isOrganisationWide() {
            return ORGANISATION_OWNED.contains(type);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * The permission to read and to change the secured attributes of every row that the user may read or change.
     *
     * <p>Dataverse has profiles for that; this one privilege, and its name, are ours.
     */
    record SecuredAttributes() implements Privilege {

        @Override
        public String name() {
            return "prvAccessSecuredAttributes";
        }

        @Override
        public boolean isOrganisationWide() {
            return true;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** The permission to act in the name of another user, with the rights that both have. */
    record Impersonation() implements Privilege {

        @Override
        public String name() {
            return "prvActOnBehalfOfAnotherUser";
        }

        @Override
        public boolean isOrganisationWide() {
            return true;
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
