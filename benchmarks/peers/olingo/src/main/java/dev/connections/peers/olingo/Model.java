package dev.connections.peers.olingo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationPropertyBinding;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;

/** The part of the schema that is served. */
final class Model extends CsdlAbstractEdmProvider {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM";
    private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "System");
    private static final Map<String, String> TYPES =
            Map.of("connections", "connection", "contacts", "contact", "accounts", "account", "connectionroles", "connectionrole");

    @Override
    public CsdlEntityType getEntityType(FullQualifiedName name) {
        String table = name.getName();
        List<CsdlProperty> properties = new ArrayList<>();
        for (Column column : Column.of(table)) {
            properties.add(new CsdlProperty().setName(column.property()).setType(column.kind().getFullQualifiedName()));
        }
        CsdlEntityType type = new CsdlEntityType()
                .setName(table)
                .setProperties(properties)
                .setKey(List.of(new CsdlPropertyRef().setName(Column.key(table))));
        if (table.equals("connection")) {
            type.setNavigationProperties(List.of(
                    link("record1roleid", "connectionrole"),
                    link("record2roleid", "connectionrole"),
                    link("record1id_contact", "contact"),
                    link("record2id_contact", "contact"),
                    link("record1id_account", "account")));
        }
        return type;
    }

    private static CsdlNavigationProperty link(String name, String type) {
        return new CsdlNavigationProperty().setName(name).setType(new FullQualifiedName(NAMESPACE, type)).setNullable(true);
    }

    @Override
    public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        String type = TYPES.get(name);
        if (type == null) {
            return null;
        }
        CsdlEntitySet set = new CsdlEntitySet().setName(name).setType(new FullQualifiedName(NAMESPACE, type));
        if (type.equals("connection")) {
            set.setNavigationPropertyBindings(List.of(
                    binding("record1roleid", "connectionroles"),
                    binding("record2roleid", "connectionroles"),
                    binding("record1id_contact", "contacts"),
                    binding("record2id_contact", "contacts"),
                    binding("record1id_account", "accounts")));
        }
        return set;
    }

    private static CsdlNavigationPropertyBinding binding(String path, String target) {
        return new CsdlNavigationPropertyBinding().setPath(path).setTarget(target);
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer()
                .setName(CONTAINER.getName())
                .setEntitySets(TYPES.keySet().stream().map(set -> getEntitySet(CONTAINER, set)).toList());
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
        return new CsdlEntityContainerInfo().setContainerName(CONTAINER);
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        return List.of(new CsdlSchema()
                .setNamespace(NAMESPACE)
                .setEntityTypes(TYPES.values().stream()
                        .map(type -> getEntityType(new FullQualifiedName(NAMESPACE, type)))
                        .toList())
                .setEntityContainer(getEntityContainer()));
    }

    /**
     * A property and its column.
     *
     * @param property as clients name it
     * @param column as the table names it
     * @param kind its primitive type
     */
    record Column(String property, String column, EdmPrimitiveTypeKind kind) {

        private static final List<Column> CONNECTION = List.of(
                id("connectionid", "id"),
                text("name", "name"),
                id("_record1id_value", "record1_id"),
                id("_record2id_value", "record2_id"),
                id("_record1roleid_value", "role1_id"),
                id("_record2roleid_value", "role2_id"),
                id("_relatedconnectionid_value", "related_connection_id"),
                new Column("ismaster", "is_master", EdmPrimitiveTypeKind.Boolean),
                text("description", "description"),
                number("statecode", "state_code"),
                number("statuscode", "status_code"),
                id("_ownerid_value", "owner_id"),
                id("_owningbusinessunit_value", "owning_business_unit_id"),
                moment("createdon", "created_on"),
                id("_createdby_value", "created_by_id"),
                moment("modifiedon", "modified_on"),
                id("_modifiedby_value", "modified_by_id"),
                new Column("versionnumber", "version_number", EdmPrimitiveTypeKind.Int64));
        private static final List<Column> ROLE = List.of(id("connectionroleid", "id"), text("name", "name"));

        /** The columns of a type. */
        static List<Column> of(String type) {
            return switch (type) {
                case "connection" -> CONNECTION;
                case "connectionrole" -> ROLE;
                default -> List.of(
                        id(type + "id", "id"),
                        text(type.equals("contact") ? "fullname" : "name", "name"),
                        id("_ownerid_value", "owner_id"),
                        id("_owningbusinessunit_value", "owning_business_unit_id"),
                        number("statecode", "state_code"),
                        number("statuscode", "status_code"),
                        moment("createdon", "created_on"),
                        id("_createdby_value", "created_by_id"),
                        moment("modifiedon", "modified_on"),
                        id("_modifiedby_value", "modified_by_id"),
                        new Column("versionnumber", "version_number", EdmPrimitiveTypeKind.Int64));
            };
        }

        /** The key of a type. */
        static String key(String type) {
            return type + "id";
        }

        private static Column id(String property, String column) {
            return new Column(property, column, EdmPrimitiveTypeKind.Guid);
        }

        private static Column text(String property, String column) {
            return new Column(property, column, EdmPrimitiveTypeKind.String);
        }

        private static Column number(String property, String column) {
            return new Column(property, column, EdmPrimitiveTypeKind.Int32);
        }

        private static Column moment(String property, String column) {
            return new Column(property, column, EdmPrimitiveTypeKind.DateTimeOffset);
        }
    }
}
