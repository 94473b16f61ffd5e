package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * The records that are reached from a contact over so many connections, each by a shortest path. The graph is walked level by
 * level: the records that one step reached are the beginnings of the next, and a level that fills the answer is the last.
 */
record ConnectedRecords(UUID from, int depth) implements Answer {

    private static final int MOST = 5_000;

    /**
     * How many records of a level are read. The answer needs one more than its limit, less those that were found, and a level may
     * bring again all that were found and the beginning: that makes two more than the limit at each level.
     */
    private static final int MOST_OF_LEVEL = MOST + 2;

    /** A record that was reached: by which row, from where, in which role. */
    private record Step(
            UUID row, int type, UUID id, String name, UUID role, String roleName, Step before, int distance) {}

    @Override
    public void answer(Exchange exchange, Store store) throws Exception {
        MeasuredForm.require(exchange, MeasuredForm.NONE);
        List<Step> found;
        try (Connection connection = store.connection()) {
            Standing standing = store.standings()
                    .of(
                            connection,
                            exchange.sender(),
                            EnumSet.of(
                                    AskedPrivilege.READ_CONNECTION,
                                    AskedPrivilege.READ_ACCOUNT,
                                    AskedPrivilege.READ_CONTACT,
                                    AskedPrivilege.READ_USER,
                                    AskedPrivilege.READ_TEAM));
            requireSeen(connection, store, standing);
            found = walk(connection, store, standing);
        }
        String root = exchange.root();
        exchange.json(200, json -> {
            json.writeStringProperty(
                    "@odata.context", root + "$metadata#Microsoft.Dynamics.CRM.ConnectedRecordsResponse");
            json.writeBooleanProperty("MoreRecords", found.size() > MOST);
            json.writeArrayPropertyStart("ConnectedRecords");
            for (Step end : found.subList(0, Math.min(MOST, found.size()))) {
                write(json, root, end);
            }
            json.writeEndArray();
        });
    }

    private void requireSeen(Connection connection, Store store, Standing standing) throws SQLException {
        Reach reach = standing.require(AskedPrivilege.READ_CONTACT);
        Sql sql = store.sql().add("select ");
        store.visibility().where(sql, "c", Entity.CONTACT.code(), standing, reach);
        sql.add(" from participant c where c.object_type_code = 2 and c.id = ?", from);
        try (PreparedStatement statement = sql.on(connection);
                ResultSet seen = statement.executeQuery()) {
            if (!seen.next()) {
                throw Refusal.absent(Entity.CONTACT.logicalName(), from);
            }
            if (!seen.getBoolean(1)) {
                throw Refusal.access(
                        standing.user(), AskedPrivilege.READ_CONTACT.right(), Entity.CONTACT.logicalName(), from);
            }
        }
    }

    private List<Step> walk(Connection connection, Store store, Standing standing) throws SQLException {
        Reach reach = standing.reach(AskedPrivilege.READ_CONNECTION).orElse(null);
        List<Step> found = new ArrayList<>();
        if (reach == null) {
            return found;
        }
        Set<Record> visited = new HashSet<>();
        visited.add(new Record(Entity.CONTACT.code(), from));
        Map<Record, Step> frontier = new HashMap<>();
        frontier.put(new Record(Entity.CONTACT.code(), from), null);
        for (int distance = 1; distance <= depth && !frontier.isEmpty() && found.size() <= MOST; distance++) {
            Map<Record, Step> next = new LinkedHashMap<>();
            try (PreparedStatement statement = GraphQuery.level(
                                    store, frontier.keySet(), standing, reach, MOST_OF_LEVEL)
                            .on(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Record reached = new Record(rows.getInt(2), rows.getObject(3, UUID.class));
                    if (visited.add(reached)) {
                        Step before = frontier.get(new Record(rows.getInt(7), rows.getObject(8, UUID.class)));
                        next.put(reached, step(rows, reached, before, distance));
                    }
                }
            }
            found.addAll(next.values());
            frontier = next;
        }
        return found.size() > MOST + 1 ? found.subList(0, MOST + 1) : found;
    }

    /** A record by its type and id. */
    record Record(int type, UUID id) {}

    private static Step step(ResultSet row, Record reached, Step before, int distance) throws SQLException {
        return new Step(
                row.getObject(1, UUID.class),
                reached.type(),
                reached.id(),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                before,
                distance);
    }

    private static void write(JsonGenerator json, String root, Step end) {
        json.writeStartObject();
        record(json, root, end);
        json.writeNumberProperty("Distance", end.distance);
        json.writeArrayPropertyStart("Path");
        path(json, root, end);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, String root, Step step) {
        if (step.before != null) {
            path(json, root, step.before);
        }
        json.writeStartObject();
        json.writeStringProperty("ConnectionId", step.row.toString());
        if (step.role == null) {
            json.writeNullProperty("Role");
        } else {
            row(json, "Role", root, "connectionroles", "connectionrole", step.role, step.roleName);
        }
        record(json, root, step);
        json.writeEndObject();
    }

    private static void record(JsonGenerator json, String root, Step step) {
        RecordKind kind = RecordKind.of(step.type);
        row(json, "Record", root, kind.set(), kind.logicalName(), step.id, step.name);
    }

    private static void row(
            JsonGenerator json, String name, String root, String set, String type, UUID id, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@odata.id", root + set + "(" + id + ")");
        json.writeStringProperty("LogicalName", type);
        json.writeStringProperty("Id", id.toString());
        if (text == null) {
            json.writeNullProperty("Name");
        } else {
            json.writeStringProperty("Name", text);
        }
        json.writeEndObject();
    }
}
