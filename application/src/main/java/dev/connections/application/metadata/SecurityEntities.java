package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The security model as entities: roles, their privileges and holders, and shares. Names are Dataverse's. */
final class SecurityEntities {

    private static final String ROLE = RecordTypes.ROLE.logicalName();
    private static final String PRIVILEGE = RecordTypes.PRIVILEGE.logicalName();
    private static final String USER = RecordTypes.SYSTEM_USER.logicalName();
    private static final String TEAM = RecordTypes.TEAM.logicalName();
    private static final String MEMBERSHIP = RecordTypes.TEAM_MEMBERSHIP.logicalName();
    private static final String USER_ROLES = RecordTypes.SYSTEM_USER_ROLES.logicalName();
    private static final String TEAM_ROLES = RecordTypes.TEAM_ROLES.logicalName();
    private static final String ROLE_PRIVILEGES = RecordTypes.ROLE_PRIVILEGES.logicalName();

    /** The longest name of a privilege, with the longest label of a record type in it. */
    private static final int PRIVILEGE_NAME_CHARACTERS = 100;

    private SecurityEntities() {}

    static List<EntityDefinition> all() {
        return List.of(
                role(),
                privilege(),
                sharing(),
                pairs(RecordTypes.ROLE_PRIVILEGES, "RolePrivilegeId", "RoleId", "PrivilegeId", depth()),
                pairs(RecordTypes.SYSTEM_USER_ROLES, "SystemUserRoleId", "SystemUserId", "RoleId"),
                pairs(RecordTypes.TEAM_ROLES, "TeamRoleId", "TeamId", "RoleId"),
                pairs(RecordTypes.TEAM_MEMBERSHIP, "TeamMembershipId", "TeamId", "SystemUserId"));
    }

    /** The roles of a user, and the teams it is in; of a team, its roles and its members. */
    static List<ManyToMany> ofPrincipal(RecordType type) {
        return type.equals(RecordTypes.SYSTEM_USER)
                ? List.of(
                        new ManyToMany("teammembership_association", TEAM, MEMBERSHIP, "systemuserid", "teamid"),
                        new ManyToMany("systemuserroles_association", ROLE, USER_ROLES, "systemuserid", "roleid"))
                : List.of(
                        new ManyToMany("teammembership_association", USER, MEMBERSHIP, "teamid", "systemuserid"),
                        new ManyToMany("teamroles_association", ROLE, TEAM_ROLES, "teamid", "roleid"));
    }

    private static EntityDefinition role() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate("RoleId", "Role", new Identifier()).systemRequired());
        attributes.add(writable("Name", "Name", new Text(SecurityRole.NAME.characters()))
                .systemRequired());
        attributes.add(onCreate(
                        "BusinessUnitId",
                        "Business Unit",
                        Lookup.to(RecordTypes.BUSINESS_UNIT.logicalName(), "businessunitid", "business_unit_roles"))
                .systemRequired());
        attributes.addAll(CommonAttributes.actors("lk_rolebase_createdby", "lk_rolebase_modifiedby", "lk_role"));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(
                RecordTypes.ROLE,
                attributes,
                List.of(
                        new ManyToMany("systemuserroles_association", USER, USER_ROLES, "roleid", "systemuserid"),
                        new ManyToMany("teamroles_association", TEAM, TEAM_ROLES, "roleid", "teamid"),
                        new ManyToMany(
                                "roleprivileges_association", PRIVILEGE, ROLE_PRIVILEGES, "roleid", "privilegeid")));
    }

    private static EntityDefinition privilege() {
        return new EntityDefinition(
                RecordTypes.PRIVILEGE,
                List.of(
                        computed("PrivilegeId", "Privilege", new Identifier()).systemRequired(),
                        computed("Name", "Name", new Text(PRIVILEGE_NAME_CHARACTERS))
                                .systemRequired(),
                        computed("AccessRight", "Access Right", WholeNumber.ANY),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of(new ManyToMany("roleprivileges_association", ROLE, ROLE_PRIVILEGES, "privilegeid", "roleid")));
    }

    /** One record shared with one principal; made and ended by the operations of sharing. */
    private static EntityDefinition sharing() {
        return new EntityDefinition(
                RecordTypes.PRINCIPAL_OBJECT_ACCESS,
                List.of(
                        computed("PrincipalObjectAccessId", "Sharing", new Identifier())
                                .systemRequired(),
                        computed("ObjectId", "Record", new Identifier()).systemRequired(),
                        computed("ObjectTypeCode", "Record Type", new AttributeType.EntityName())
                                .systemRequired(),
                        computed("PrincipalId", "Shared With", new Identifier()).systemRequired(),
                        computed("PrincipalTypeCode", "Type of Who It Is Shared With", new AttributeType.EntityName())
                                .systemRequired(),
                        computed("AccessRightsMask", "Rights", WholeNumber.ANY).systemRequired(),
                        computed("InheritedAccessRightsMask", "Inherited Rights", WholeNumber.ANY)
                                .systemRequired(),
                        computed("ChangedOn", "Changed On", new Moment()).systemRequired(),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }

    private static AttributeDefinition depth() {
        return computed("PrivilegeDepthMask", "Depth", WholeNumber.ANY).systemRequired();
    }

    /** Pairs of rows, made and ended through the navigation properties of either. */
    private static EntityDefinition pairs(
            RecordType type, String id, String one, String other, AttributeDefinition... more) {
        Stream<AttributeDefinition> ids = Stream.of(id, one, other)
                .map(name -> computed(name, "", new Identifier()).systemRequired());
        Stream<AttributeDefinition> version = Stream.of(computed("VersionNumber", "Version Number", new RowVersion()));
        return new EntityDefinition(
                type,
                Stream.of(ids, Stream.of(more), version).flatMap(parts -> parts).toList(),
                List.of());
    }
}
