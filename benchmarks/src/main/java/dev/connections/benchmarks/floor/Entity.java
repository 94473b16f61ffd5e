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
                    "connection", "connections", "connection", 3234, Privilege.READ_CONNECTION)
            .column("connectionid", "id", Column.Kind.ID)
            .column("name", "name", Column.Kind.TEXT)
            .column("description", "description", Column.Kind.TEXT)
            .side("record1", "role1")
            .side("record2", "role2")
            .column("effectivestart", "effective_start", Column.Kind.DAY)
            .column("effectiveend", "effective_end", Column.Kind.DAY)
            .column("ismaster", "is_master", Column.Kind.YES_NO, YES_NO)
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
            .column("exchangerate", "exchange_rate", Column.Kind.DECIMAL)
            .column("importsequencenumber", "import_sequence_number", Column.Kind.NUMBER)
            .column("overriddencreatedon", "migrated_on", Column.Kind.DAY)
            .column("entityimage_timestamp", "image_timestamp", Column.Kind.LARGE_NUMBER)
            .column("entityimage_url", "image_url", Column.Kind.TEXT)
            .column("entityimageid", "image_id", Column.Kind.ID)
            .column("statecode", "state_code", Column.Kind.NUMBER, STATES)
            .column("statuscode", "status_code", Column.Kind.NUMBER, STATUSES)
            .owned()
            .stamped();

    /** Contacts. */
    static final Entity CONTACT = new Entity("contact", "contacts", "participant", 2, Privilege.READ_CONTACT)
            .column("contactid", "id", Column.Kind.ID)
            .column("fullname", "name", Column.Kind.TEXT)
            .owned()
            .column("merged", "merged", Column.Kind.YES_NO, YES_NO)
            .lookup(
                    "_masterid_value",
                    "merged_into_id",
                    Lookup.row("masterid", "contact", "participant", "merged_into_id"))
            .column("statecode", "state_code", Column.Kind.NUMBER, STATES)
            .column("statuscode", "status_code", Column.Kind.NUMBER, STATUSES)
            .stamped();

    private final String logicalName;
    private final String set;
    private final String table;
    private final int code;
    private final Privilege read;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();

    private Entity(String logicalName, String set, String table, int code, Privilege read) {
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

    Privilege read() {
        return read;
    }

    /** Of a table that keeps several types, the condition that tells this one. */
    String ofType() {
        return this == CONTACT ? "c.object_type_code = 2" : "true";
    }

    /** All columns, the primary id first. */
    List<Column> columns() {
        return new ArrayList<>(columns.values());
    }

    Column column(String name) {
        Column found = columns.get(name);
        if (found == null) {
            throw Refusal.unknownRequest("one that selects " + name);
        }
        return found;
    }

    /** What a column refers to; null when it is none that does. */
    Lookup lookup(Column column) {
        return lookups.get(column.name());
    }

    private Entity column(String name, String sql, Column.Kind kind) {
        return column(name, sql, kind, Map.of());
    }

    private Entity column(String name, String sql, Column.Kind kind, Map<Integer, String> labels) {
        columns.put(name, new Column(name, sql, kind, labels));
        return this;
    }

    private Entity lookup(String name, String sql, Lookup lookup) {
        lookups.put(name, lookup);
        return column(name, sql, Column.Kind.ID);
    }

    private Entity side(String record, String role) {
        String roleProperty = record + "roleid";
        return lookup("_" + record + "id_value", record + "_id", Lookup.side(record))
                .column(record + "objecttypecode", record + "_type_code", Column.Kind.NUMBER, TYPES)
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
        return column("createdon", "created_on", Column.Kind.MOMENT)
                .column("modifiedon", "modified_on", Column.Kind.MOMENT)
                .column("versionnumber", "version_number", Column.Kind.LARGE_NUMBER);
    }
}
