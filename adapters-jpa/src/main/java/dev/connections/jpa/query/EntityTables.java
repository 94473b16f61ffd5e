package dev.connections.jpa.query;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.HashMap;
import java.util.Map;

/** The one place that says where each attribute of each entity is kept. */
final class EntityTables {

    private final EntityCatalogue entities;
    private final Map<String, EntityTable> tables = new HashMap<>();

    EntityTables(RecordTypes types) {
        entities = new EntityCatalogue(types);
        addConnections();
        addRoles();
        table("businessunit", "BusinessUnit")
                .required("businessunitid", "id")
                .required("name", "name")
                .optional("parentbusinessunitid", "parentId")
                .required("versionnumber", "version");
        addSecurity();
        table("usersettings", "Participant")
                .required("systemuserid", "id")
                .optional("timezonecode", "timeZoneCode")
                .required("uilanguageid", "languageId")
                .required("versionnumber", "version")
                .scopedTo("objectTypeCode", RecordTypes.SYSTEM_USER.objectTypeCode(), "objectTypeCode");
        addCurrencies();
        addSystem();
        types.all().forEach(this::addRecords);
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
        EntityTable table = table("connection", "Connection")
                .required("connectionid", "id")
                .optional("name", "name")
                .optional("description", "description")
                .lookup("record1id", "record1Id", "record1TypeCode", false)
                .optional("record1objecttypecode", "record1TypeCode")
                .optional("record1roleid", "role1Id")
                .lookup("record2id", "record2Id", "record2TypeCode", false)
                .optional("record2objecttypecode", "record2TypeCode")
                .optional("record2roleid", "role2Id")
                .optional("effectivestart", "effectiveStart")
                .optional("effectiveend", "effectiveEnd")
                .optional("transactioncurrencyid", "transactionCurrencyId")
                .optional("exchangerate", "exchangeRate")
                .optional("importsequencenumber", "importSequenceNumber")
                .optional("overriddencreatedon", "migratedOn")
                .optional("entityimage", "image")
                .optional("entityimage_timestamp", "imageTimestamp")
                .optional("entityimage_url", "imageUrl")
                .optional("entityimageid", "imageId")
                .required("ismaster", "master")
                .required("relatedconnectionid", "relatedConnectionId")
                .indexedBy("record1id", "record2id", "record1roleid", "record2roleid", "ownerid");
        stateful(owned(stamped(table)));
    }

    private void addRoles() {
        EntityTable role = table("connectionrole", "ConnectionRole")
                .required("connectionroleid", "id")
                .required("name", "name")
                .optional("description", "description")
                .optional("category", "category");
        stateful(stamped(role));
        table("connectionroleobjecttypecode", "ConnectionRoleRestriction")
                .required("connectionroleobjecttypecodeid", "id")
                .required("associatedobjecttypecode", "objectTypeName")
                .required("connectionroleid", "roleId")
                .required("versionnumber", "version");
        table("connectionroleassociation", "ConnectionRoleMatch")
                .required("connectionroleassociationid", "id")
                .required("connectionroleid", "lowerRoleId")
                .required("associatedconnectionroleid", "upperRoleId")
                .required("versionnumber", "version");
    }

    private void addSecurity() {
        stamped(table("role", "SecurityRole")
                .required("roleid", "id")
                .required("name", "name")
                .required("businessunitid", "businessUnitId"));
        table("privilege", "Privilege")
                .required("privilegeid", "id")
                .required("name", "name")
                .required("accessright", "accessRight")
                .required("versionnumber", "version");
        table("principalobjectaccess", "Share")
                .required("principalobjectaccessid", "id")
                .lookup("objectid", "objectId", "objectTypeCode", true)
                .optional("objecttypecode", "objectTypeName")
                .lookup("principalid", "principalId", "principalTypeCode", true)
                .required("principaltypecode", "principalTypeName")
                .required("accessrightsmask", "accessRightsMask")
                .required("inheritedaccessrightsmask", "inheritedAccessRightsMask")
                .required("changedon", "changedOn")
                .required("versionnumber", "version");
        pairs("roleprivileges", "RolePrivilege", "roleprivilegeid")
                .required("roleid", "roleId")
                .required("privilegeid", "privilegeId")
                .required("privilegedepthmask", "depthMask");
        pairs("systemuserroles", "UserRole", "systemuserroleid")
                .required("systemuserid", "userId")
                .required("roleid", "roleId");
        pairs("teamroles", "TeamRole", "teamroleid")
                .required("teamid", "teamId")
                .required("roleid", "roleId");
        pairs("teammembership", "TeamMembership", "teammembershipid")
                .required("teamid", "teamId")
                .required("systemuserid", "userId");
    }

    private EntityTable pairs(String logicalName, String hqlEntity, String id) {
        return table(logicalName, hqlEntity).required(id, "id").required("versionnumber", "version");
    }

    private void addCurrencies() {
        EntityTable currency = table("transactioncurrency", "TransactionCurrency")
                .required("transactioncurrencyid", "id")
                .required("currencyname", "name")
                .required("isocurrencycode", "isoCode")
                .required("currencysymbol", "symbol")
                .required("currencyprecision", "precision")
                .required("exchangerate", "exchangeRate");
        stateful(stamped(currency));
    }

    private void addSystem() {
        EntityTable job = table("asyncoperation", "Job")
                .required("asyncoperationid", "id")
                .required("name", "name")
                .required("operationtype", "operationType")
                .optional("message", "message")
                .optional("errorcode", "errorCode")
                .required("startedon", "createdOn")
                .optional("completedon", "completedOn")
                .lookup("regardingobjectid", "regardingId", "regardingTypeCode", false);
        stateful(owned(stamped(job)));
        EntityTable error = table("syncerror", "SyncError")
                .required("syncerrorid", "id")
                .required("name", "name")
                .optional("action", "action")
                .optional("errorcode", "errorCode")
                .optional("errormessage", "errorMessage")
                .lookup("regardingobjectid", "regardingId", "regardingTypeCode", false);
        owned(stamped(error));
        table("principalobjectattributeaccess", "AttributeShare")
                .required("principalobjectattributeaccessid", "id")
                .required("attributeid", "attributeId")
                .required("objectid", "objectId")
                .lookup("principalid", "principalId", "principalTypeCode", true)
                .required("readaccess", "readAccess")
                .required("updateaccess", "updateAccess")
                .required("versionnumber", "version");
    }

    /** One table for all record types; the base of a family lists the whole family. */
    private void addRecords(RecordType type) {
        boolean base = type.family() == RecordType.Family.ACTIVITY_BASE;
        EntityTable table = table(type.logicalName(), "Participant")
                .required(type.primaryId(), "id")
                .optional(type.primaryName(), "name")
                .scopedTo(base ? "familyCode" : "objectTypeCode", type.objectTypeCode(), "objectTypeCode");
        stamped(table);
        type.parent().ifPresent(parent -> table.optional(parent, "parentId"));
        if (type.equals(RecordTypes.SYSTEM_USER)) {
            table.optional("azureactivedirectoryobjectid", "objectId")
                    .required("isdisabled", "disabled")
                    .optional("domainname", "domainName")
                    .optional("internalemailaddress", "emailAddress");
        }
        if (type.equals(RecordTypes.PROCESS_SESSION)) {
            table.lookup("regardingobjectid", "regardingId", "regardingTypeCode", false);
        }
        if (Participant.MERGEABLE.contains(type)) {
            stateful(table.required("merged", "merged").optional("masterid", "mergedIntoId"));
        }
        if (table.isOfPrincipals()) {
            table.required("ownerid", "id").required("businessunitid", "owningBusinessUnitId");
        } else {
            owned(table);
        }
    }

    private EntityTable table(String logicalName, String hqlEntity) {
        EntityDefinition entity = entities.named(logicalName).orElseThrow();
        EntityTable table = new EntityTable(entity, hqlEntity);
        tables.put(logicalName, table);
        return table;
    }

    private static EntityTable stamped(EntityTable table) {
        return table.required("createdon", "createdOn")
                .required("createdby", "createdById")
                .optional("createdonbehalfby", "createdOnBehalfById")
                .required("modifiedon", "modifiedOn")
                .required("modifiedby", "modifiedById")
                .optional("modifiedonbehalfby", "modifiedOnBehalfById")
                .required("versionnumber", "version");
    }

    private static EntityTable owned(EntityTable table) {
        return table.lookup("ownerid", "ownerId", "ownerTypeCode", true)
                .required("owningbusinessunit", "owningBusinessUnitId");
    }

    private static void stateful(EntityTable table) {
        table.required("statecode", "stateCode").required("statuscode", "statusCode");
    }
}
