package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rows of a store, to see what requests did to it. Moments from the test itself are all the same. */
final class StoreRows {

    private static final OffsetDateTime BEFORE_THE_TEST = OffsetDateTime.parse("2026-03-01T00:00:00Z");

    private final Map<String, List<String>> tables = new TreeMap<>();

    private StoreRows() {}

    static StoreRows of(Connection connection) throws SQLException {
        StoreRows all = new StoreRows();
        try (ResultSet names = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                all.tables.put(names.getString("TABLE_NAME").toLowerCase(Locale.ROOT), new ArrayList<>());
            }
        }
        all.tables.keySet().removeIf(StoreRows::tellsOfTables);
        for (Map.Entry<String, List<String>> table : all.tables.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select * from " + table.getKey() + " t order by " + order(table.getKey()))) {
                while (rows.next()) {
                    table.getValue().add(text(rows));
                }
            }
        }
        return all;
    }

    private static boolean tellsOfTables(String table) {
        return table.equals("schema_history")
                || table.startsWith("attribute_schema")
                || table.equals("attribute_column");
    }

    /** By version, which tells the order in which rows were written; events by their ids, which are in the order of time. */
    private static String order(String table) {
        if (table.endsWith("_attributes")) {
            return "id";
        }
        return switch (table) {
            case "connection_event", "shared_secret" -> "id";
            default -> "version_number";
        };
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String name = columns.getColumnName(at).toLowerCase(Locale.ROOT);
            boolean moment =
                    columns.getColumnTypeName(at).toLowerCase(Locale.ROOT).startsWith("timestamp");
            values.put(
                    name, moment ? moment(row.getObject(at, OffsetDateTime.class)) : String.valueOf(row.getObject(at)));
        }
        return values.toString();
    }

    private static String moment(OffsetDateTime value) {
        if (value == null) {
            return "null";
        }
        return value.isAfter(BEFORE_THE_TEST) ? "now" : value.toInstant().toString();
    }

    /** What is there now and was not before, and what was and is not, table by table. */
    List<String> since(StoreRows before) {
        List<String> changes = new ArrayList<>();
        tables.forEach((table, rows) -> {
            List<String> earlier = before.tables.get(table);
            difference(rows, earlier).forEach(row -> changes.add("+ " + table + " " + row));
            difference(earlier, rows).forEach(row -> changes.add("- " + table + " " + row));
        });
        return changes;
    }

    private static List<String> difference(List<String> rows, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }
}
