package dev.connections.benchmarks.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entities that the measured requests read. */
final class Entity {

    private static final Map<Integer, String> STATES = Map.of(0, "Active", 1, "Inactive");
    private static final Map<Integer, String> STATUSES = Map.of(1, "Active", 2, "Inactive");
    private static final Map<Integer, String> YES_NO = Map.of(0, "No", 1, "Yes");
    private static final Map<Integer, String> TYPES = Map.of(
            1, RecordKind.ACCOUNT.label(),
            2, RecordKind.CONTACT.label(),
            8, RecordKind.USER.label(),
            9, RecordKind.TEAM.label());

    /** Rows of connections. */
    static final Entity CONNECTION = new Entity(
                    "connection", "connections", "connection", 3234, AskedPrivilege.READ_CONNECTION)
            .column("connectionid", "id", PropertyColumn.Kind.ID)
            .column("name", "name", PropertyColumn.Kind.TEXT)
            .column("description", "description", PropertyColumn.Kind.TEXT)
            .side("record1", "role1")
            .side("record2", "role2")
            .column("effectivestart", "effective_start", PropertyColumn.Kind.DAY)
            .column("effectiveend", "effective_end", PropertyColumn.Kind.DAY)
            .column("ismaster", "is_master", PropertyColumn.Kind.YES_NO, YES_NO)
            .lookup(
                    "_relatedconnectionid_value",
                    "related_connection_id",
                    Lookup.row("relatedconnectionid", "connection", "connection", "related_connection_id"))
            .lookup(
                    "_transactioncurrencyid_value",
                    "transaction_currency_id",
                    Lookup.row(
                            "transactioncurrencyid",
                            "transactioncurrency",
                            "transaction_currency",
                            "transaction_currency_id"))
            .column("exchangerate", "exchange_rate", PropertyColumn.Kind.DECIMAL)
            .column("importsequencenumber", "import_sequence_number", PropertyColumn.Kind.NUMBER)
            .column("overriddencreatedon", "migrated_on", PropertyColumn.Kind.DAY)
            .column("entityimage_timestamp", "image_timestamp", PropertyColumn.Kind.LARGE_NUMBER)
            .column("entityimage_url", "image_url", PropertyColumn.Kind.TEXT)
            .column("entityimageid", "image_id", PropertyColumn.Kind.ID)
            .column("statecode", "state_code", PropertyColumn.Kind.NUMBER, STATES)
            .column("statuscode", "status_code", PropertyColumn.Kind.NUMBER, STATUSES)
            .owned()
            .stamped();

    /** Contacts. */
    static final Entity CONTACT = new Entity("contact", "contacts", "participant", 2, AskedPrivilege.READ_CONTACT)
            .column("contactid", "id", PropertyColumn.Kind.ID)
            .column("fullname", "name", PropertyColumn.Kind.TEXT)
            .owned()
            .column("merged", "merged", PropertyColumn.Kind.YES_NO, YES_NO)
            .lookup("_masterid_value", "merged_into_id", Lookup.contact("masterid", "merged_into_id"))
            .column("statecode", "state_code", PropertyColumn.Kind.NUMBER, STATES)
            .column("statuscode", "status_code", PropertyColumn.Kind.NUMBER, STATUSES)
            .stamped();

    private final String logicalName;
    private final String set;
    private final String table;
    private final int code;
    private final AskedPrivilege read;
    private final Map<String, PropertyColumn> columns = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();

    private Entity(String logicalName, String set, String table, int code, AskedPrivilege read) {
        this.logicalName = logicalName;
        this.set = set;
        this.table = table;
        this.code = code;
        this.read = read;
    }

    String logicalName() {
        return logicalName;
    }

    String set() {
        return set;
    }

    String table() {
        return table;
    }

    int code() {
        return code;
    }

    AskedPrivilege read() {
        return read;
    }

    /** Of a table that keeps several types, the condition that tells this one. */
    String ofType() {
        return this == CONTACT ? "c.object_type_code = 2" : "true";
    }

    /** All columns, the primary id first. */
    List<PropertyColumn> columns() {
        return new ArrayList<>(columns.values());
    }

    PropertyColumn column(String name) {
        PropertyColumn found = columns.get(name);
        if (found == null) {
            throw Refusal.unknownRequest("one that selects " + name);
        }
        return found;
    }

    /** What a column refers to; null when it is none that does. */
    Lookup lookup(PropertyColumn column) {
        return lookups.get(column.name());
    }

    private Entity column(String name, String sql, PropertyColumn.Kind kind) {
        return column(name, sql, kind, Map.of());
    }

    private Entity column(String name, String sql, PropertyColumn.Kind kind, Map<Integer, String> labels) {
        columns.put(name, new PropertyColumn(name, sql, kind, labels));
        return this;
    }

    private Entity lookup(String name, String sql, Lookup lookup) {
        lookups.put(name, lookup);
        return column(name, sql, PropertyColumn.Kind.ID);
    }

    private Entity side(String record, String role) {
        String roleProperty = record + "roleid";
        return lookup("_" + record + "id_value", record + "_id", Lookup.side(record))
                .column(record + "objecttypecode", record + "_type_code", PropertyColumn.Kind.NUMBER, TYPES)
                .lookup(
                        "_" + roleProperty + "_value",
                        role + "_id",
                        Lookup.row(roleProperty, "connectionrole", "connection_role", role + "_id"));
    }

    private Entity owned() {
        return lookup("_ownerid_value", "owner_id", Lookup.owner())
                .lookup(
                        "_owningbusinessunit_value",
                        "owning_business_unit_id",
                        Lookup.row("owningbusinessunit", "businessunit", "business_unit", "owning_business_unit_id"));
    }

    private Entity stamped() {
        for (String actor : List.of("created", "modified")) {
            lookup("_" + actor + "by_value", actor + "_by_id", Lookup.user(actor + "by", actor + "_by_id"));
            String behalf = actor + "_on_behalf_by_id";
            lookup("_" + actor + "onbehalfby_value", behalf, Lookup.user(actor + "onbehalfby", behalf));
        }
        return column("createdon", "created_on", PropertyColumn.Kind.MOMENT)
                .column("modifiedon", "modified_on", PropertyColumn.Kind.MOMENT)
                .column("versionnumber", "version_number", PropertyColumn.Kind.LARGE_NUMBER);
    }
}
