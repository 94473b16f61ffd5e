package dev.connections.domain.access;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two roles that every installation begins with. */
public final class StandardRoles {

    /** All privileges at the depth of the organisation; read-only. */
    public static final SecurityRole.Id SYSTEM_ADMINISTRATOR =
            new SecurityRole.Id(UUID.fromString("00000000-0000-4000-8000-000000000011"));

    /** All rights on the user's own records, and read access to what the organisation shares. */
    public static final SecurityRole.Id BASIC_USER =
            new SecurityRole.Id(UUID.fromString("00000000-0000-4000-8000-000000000012"));

    /** The rights of basic users on organisation-owned records: read, and append to. */
    private static final Set<AccessRight> LOOK_AND_REFER = Set.of(AccessRight.READ, AccessRight.APPEND_TO);

    /** Shares and settings may concern other users; those that concern the user are visible without a privilege. */
    private static final Set<RecordType> TOLD_TO_WHOM_IT_CONCERNS = Set.of(
            RecordTypes.USER_SETTINGS,
            RecordTypes.PRINCIPAL_OBJECT_ACCESS,
            RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS);

    private StandardRoles() {}

    /** The role of administrators, with every privilege there is. */
    public static SecurityRole systemAdministrator(Privileges privileges, BusinessUnit.Id root, Stamp by) {
        return new SecurityRole(
                SYSTEM_ADMINISTRATOR,
                "System Administrator",
                root,
                privileges.all().stream().collect(Collectors.toMap(Function.identity(), all -> PrivilegeDepth.GLOBAL)),
                Stamps.first(by),
                Version.UNSTORED);
    }

    /**
     * The role that a new user starts with: everything with one's own records and connections; of connection roles,
     * currencies, business units, users and teams, all of them to see and to refer to.
     */
    public static SecurityRole basicUser(Privileges privileges, BusinessUnit.Id root, Stamp by) {
        Map<Privilege, PrivilegeDepth> own = privileges.all().stream()
                .filter(privilege -> !isAdministrative(privilege))
                .collect(Collectors.toMap(Function.identity(), StandardRoles::depthForBasicUsers));
        return new SecurityRole(BASIC_USER, "Basic User", root, own, Stamps.first(by), Version.UNSTORED);
    }

    private static boolean isAdministrative(Privilege privilege) {
        return !(privilege instanceof Privilege.OnRecords records)
                || TOLD_TO_WHOM_IT_CONCERNS.contains(records.type())
                || (isCommon(records) && !LOOK_AND_REFER.contains(records.right()));
    }

    private static PrivilegeDepth depthForBasicUsers(Privilege privilege) {
        return privilege instanceof Privilege.OnRecords records && !isCommon(records)
                ? PrivilegeDepth.BASIC
                : PrivilegeDepth.GLOBAL;
    }

    /** Whether all users share the records: those without an owner, and the users themselves. */
    private static boolean isCommon(Privilege.OnRecords records) {
        return records.isOrganisationWide()
                || records.type().equals(RecordTypes.SYSTEM_USER)
                || records.type().equals(RecordTypes.TEAM);
    }
}
