package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.RoleCategory;
import dev.connections.domain.role.RoleProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What roles, their restrictions and their matches have. */
final class RoleEntities {

    private static final String ROLE = RecordTypes.CONNECTION_ROLE.logicalName();

    private RoleEntities() {}

    static EntityDefinition role() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate("ConnectionRoleId", "Connection Role", new Identifier())
                .systemRequired());
        attributes.add(writable("Name", "Name", new Text(RoleProfile.NAME.characters()))
                .systemRequired());
        attributes.add(writable("Description", "Description", new Memo(RoleProfile.DESCRIPTION.characters())));
        attributes.add(writable(
                "Category",
                "Category",
                new Choice(
                        Choice.Kind.PICKLIST,
                        Stream.of(RoleCategory.values())
                                .map(category -> new Option(category.value(), category.label()))
                                .toList())));
        attributes.addAll(CommonAttributes.state());
        attributes.addAll(CommonAttributes.actors(
                "createdby_connection_role", "modifiedby_connection_role", "lk_connectionrolebase"));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(
                RecordTypes.CONNECTION_ROLE,
                attributes,
                List.of(new ManyToMany(
                        "connectionroleassociation_association",
                        ROLE,
                        RecordTypes.CONNECTION_ROLE_ASSOCIATION.logicalName(),
                        "connectionroleid",
                        "associatedconnectionroleid")));
    }

    /** A record type that a role is restricted to. */
    static EntityDefinition restriction() {
        return new EntityDefinition(
                RecordTypes.CONNECTION_ROLE_OBJECT_TYPE_CODE,
                List.of(
                        onCreate("ConnectionRoleObjectTypeCodeId", "Connection Role Object Type Code", new Identifier())
                                .systemRequired(),
                        onCreate("AssociatedObjectTypeCode", "Object Type", new EntityName()),
                        onCreate(
                                "ConnectionRoleId",
                                "Connection Role",
                                new Lookup(List.of(new LookupTarget(
                                        ROLE,
                                        "connectionroleid",
                                        "connection_role_connection_role_object_type_codes",
                                        Cascades.onDelete(Cascades.Behaviour.CASCADE))))),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }

    /** Two roles that match; made and ended through the roles' navigation property. */
    static EntityDefinition association() {
        return new EntityDefinition(
                RecordTypes.CONNECTION_ROLE_ASSOCIATION,
                List.of(
                        computed("ConnectionRoleAssociationId", "Connection Role Association", new Identifier())
                                .systemRequired(),
                        computed("ConnectionRoleId", "Connection Role", new Identifier()),
                        computed("AssociatedConnectionRoleId", "Associated Connection Role", new Identifier()),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }
}
