package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.jpa.attribute.SideTables;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The one place that says where each attribute of each entity is kept. */
final class EntityTables {

    private final EntityCatalogue entities;
    private final SideTables sideTables;
    private final Map<String, EntityTable> tables = new HashMap<>();

    EntityTables(EntityCatalogue entities, SideTables sideTables) {
        this.entities = entities;
        this.sideTables = sideTables;
        addConnections();
        addRoles();
        table("businessunit", "business_unit")
                .required("businessunitid", "id")
                .required("name", "name")
                .optional("parentbusinessunitid", "parent_id")
                .required("versionnumber", "version_number");
        addSecurity();
        table("usersettings", "participant")
                .required("systemuserid", "id")
                .optional("timezonecode", "time_zone_code")
                .required("uilanguageid", "language_id")
                .required("versionnumber", "version_number")
                .scopedTo("object_type_code", RecordTypes.SYSTEM_USER.objectTypeCode(), "object_type_code");
        addCurrencies();
        addSystem();
        entities.recordTypes().all().forEach(this::addRecords);
    }

    /** Where the rows of that entity are kept. */
    EntityTable of(String entity) {
        EntityTable table = tables.get(entity);
        if (table == null) {
            throw new IllegalArgumentException("No table is mapped for " + entity + ".");
        }
        return table;
    }

    private void addConnections() {
        EntityTable table = table("connection", "connection")
                .required("connectionid", "id")
                .optional("name", "name")
                .optional("description", "description")
                .lookup("record1id", "record1_id", "record1_type_code", false)
                .optional("record1objecttypecode", "record1_type_code")
                .optional("record1roleid", "role1_id")
                .lookup("record2id", "record2_id", "record2_type_code", false)
                .optional("record2objecttypecode", "record2_type_code")
                .optional("record2roleid", "role2_id")
                .optional("effectivestart", "effective_start")
                .optional("effectiveend", "effective_end")
                .optional("transactioncurrencyid", "transaction_currency_id")
                .optional("exchangerate", "exchange_rate")
                .optional("importsequencenumber", "import_sequence_number")
                .optional("overriddencreatedon", "migrated_on")
                .optional("entityimage", "image")
                .optional("entityimage_timestamp", "image_timestamp")
                .optional("entityimage_url", "image_url")
                .optional("entityimageid", "image_id")
                .required("ismaster", "is_master")
                .required("relatedconnectionid", "related_connection_id")
                .indexedBy("record1id", "record2id", "record1roleid", "record2roleid", "ownerid");
        stateful(owned(stamped(table)));
    }

    private void addRoles() {
        EntityTable role = table("connectionrole", "connection_role")
                .required("connectionroleid", "id")
                .required("name", "name")
                .optional("description", "description")
                .optional("category", "category");
        stateful(stamped(role));
        table("connectionroleobjecttypecode", "connection_role_restriction")
                .required("connectionroleobjecttypecodeid", "id")
                .required("associatedobjecttypecode", "object_type_name")
                .required("connectionroleid", "role_id")
                .required("versionnumber", "version_number");
        table("connectionroleassociation", "connection_role_match")
                .required("connectionroleassociationid", "id")
                .required("connectionroleid", "lower_role_id")
                .required("associatedconnectionroleid", "upper_role_id")
                .required("versionnumber", "version_number");
    }

    private void addSecurity() {
        stamped(table("role", "security_role")
                .required("roleid", "id")
                .required("name", "name")
                .required("businessunitid", "business_unit_id"));
        table("privilege", "privilege")
                .required("privilegeid", "id")
                .required("name", "name")
                .required("accessright", "access_right")
                .required("versionnumber", "version_number");
        table("principalobjectaccess", "principal_object_access")
                .required("principalobjectaccessid", "id")
                .lookup("objectid", "object_id", "object_type_code", true)
                .optional("objecttypecode", "object_type_name")
                .lookup("principalid", "principal_id", "principal_type_code", true)
                .required("principaltypecode", "principal_type_name")
                .required("accessrightsmask", "access_rights_mask")
                .required("inheritedaccessrightsmask", "inherited_access_rights_mask")
                .required("changedon", "changed_on")
                .required("versionnumber", "version_number");
        pairs("roleprivileges", "role_privilege", "roleprivilegeid")
                .required("roleid", "role_id")
                .required("privilegeid", "privilege_id")
                .required("privilegedepthmask", "depth_mask");
        pairs("systemuserroles", "user_role", "systemuserroleid")
                .required("systemuserid", "user_id")
                .required("roleid", "role_id");
        pairs("teamroles", "team_role", "teamroleid")
                .required("teamid", "team_id")
                .required("roleid", "role_id");
        pairs("teammembership", "team_membership", "teammembershipid")
                .required("teamid", "team_id")
                .required("systemuserid", "user_id");
    }

    private EntityTable pairs(String logicalName, String name, String id) {
        return table(logicalName, name).required(id, "id").required("versionnumber", "version_number");
    }

    private void addCurrencies() {
        EntityTable currency = table("transactioncurrency", "transaction_currency")
                .required("transactioncurrencyid", "id")
                .required("currencyname", "name")
                .required("isocurrencycode", "iso_code")
                .required("currencysymbol", "symbol")
                .required("currencyprecision", "currency_precision")
                .required("exchangerate", "exchange_rate");
        stateful(stamped(currency));
    }

    private void addSystem() {
        EntityTable job = table("asyncoperation", "async_operation")
                .required("asyncoperationid", "id")
                .required("name", "name")
                .required("operationtype", "operation_type")
                .optional("message", "message")
                .optional("errorcode", "error_code")
                .required("startedon", "created_on")
                .optional("completedon", "completed_on")
                .lookup("regardingobjectid", "regarding_id", "regarding_type_code", false);
        stateful(owned(stamped(job)));
        EntityTable error = table("syncerror", "sync_error")
                .required("syncerrorid", "id")
                .required("name", "name")
                .optional("action", "action")
                .optional("errorcode", "error_code")
                .optional("errormessage", "error_message")
                .lookup("regardingobjectid", "regarding_id", "regarding_type_code", false);
        owned(stamped(error));
        table("principalobjectattributeaccess", "principal_object_attribute_access")
                .required("principalobjectattributeaccessid", "id")
                .required("attributeid", "attribute_id")
                .required("objectid", "object_id")
                .lookup("principalid", "principal_id", "principal_type_code", true)
                .required("readaccess", "read_access")
                .required("updateaccess", "update_access")
                .required("versionnumber", "version_number");
    }

    /** One table for all record types; the base of a family lists the whole family. */
    private void addRecords(RecordType type) {
        boolean base = type.family() == RecordType.Family.ACTIVITY_BASE;
        EntityTable table = table(type.logicalName(), "participant")
                .required(type.primaryId(), "id")
                .optional(type.primaryName(), "name")
                .scopedTo(base ? "family_code" : "object_type_code", type.objectTypeCode(), "object_type_code");
        stamped(table);
        type.parent().ifPresent(parent -> table.optional(parent, "parent_id"));
        if (type.equals(RecordTypes.SYSTEM_USER)) {
            table.optional("azureactivedirectoryobjectid", "identity_object_id")
                    .required("isdisabled", "disabled")
                    .optional("domainname", "domain_name")
                    .optional("internalemailaddress", "email_address");
        }
        if (type.equals(RecordTypes.PROCESS_SESSION)) {
            table.lookup("regardingobjectid", "regarding_id", "regarding_type_code", false);
        }
        stateful(table.required("merged", "merged").optional("masterid", "merged_into_id"));
        if (type.family() != RecordType.Family.STANDALONE) {
            table.computed("activitytypecode", this::activityType);
        }
        if (table.isOfPrincipals()) {
            table.required("ownerid", "id").required("businessunitid", "owning_business_unit_id");
        } else {
            owned(table);
        }
    }

    private EntityTable table(String logicalName, String name) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();
        return add(new EntityTable(entity, name, sideTables));
    }

    /** Adds where the rows of an entity are kept; in place of what was said of that entity before. */
    EntityTable add(EntityTable table) {
        tables.put(table.entity().logicalName(), table);
        return table;
    }

    private static EntityTable stamped(EntityTable table) {
        return table.required("createdon", "created_on")
                .required("createdby", "created_by_id")
                .optional("createdonbehalfby", "created_on_behalf_by_id")
                .required("modifiedon", "modified_on")
                .required("modifiedby", "modified_by_id")
                .optional("modifiedonbehalfby", "modified_on_behalf_by_id")
                .required("versionnumber", "version_number");
    }

    private static EntityTable owned(EntityTable table) {
        return table.lookup("ownerid", "owner_id", "owner_type_code", true)
                .required("owningbusinessunit", "owning_business_unit_id")
                .computed("owninguser", alias -> ownerOf(alias, RecordTypes.SYSTEM_USER))
                .computed("owningteam", alias -> ownerOf(alias, RecordTypes.TEAM));
    }

    private static String ownerOf(String alias, RecordType type) {
        return "case when " + alias + ".owner_type_code = " + type.objectTypeCode() + " then " + alias
                + ".owner_id end";
    }

    /** The names of types are names in any language: they need no quotation. */
    private String activityType(String alias) {
        return entities.recordTypes().all().stream()
                .filter(type -> type.family() == RecordType.Family.ACTIVITY)
                .map(type -> " when " + type.objectTypeCode() + " then '" + type.logicalName() + "'")
                .collect(Collectors.joining("", "case " + alias + ".object_type_code", " end"));
    }

    private static void stateful(EntityTable table) {
        table.required("statecode", "state_code").required("statuscode", "status_code");
    }
}
