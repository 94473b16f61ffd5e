package dev.connections.jpa.attribute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of attributes were made for. The types of the databases do not tell a choice from a whole number, nor what is
 * described from what it became.
 */
final class NotedColumns {

    private final Connection connection;

    NotedColumns(Connection connection) {
        this.connection = connection;
    }

    /** The types of all columns, by table and by attribute. */
    Map<String, Map<String, ColumnType>> byTable() throws SQLException {
        Map<String, Map<String, ColumnType>> noted = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, attribute_name, kind, length, scale from attribute_column")) {
            while (rows.next()) {
                noted.computeIfAbsent(rows.getString("table_name"), first -> new HashMap<>())
                        .put(rows.getString("attribute_name"), type(rows));
            }
        }
        return noted;
    }

    private static ColumnType type(ResultSet row) throws SQLException {
        return new ColumnType(
                ColumnType.Kind.valueOf(row.getString("kind")), row.getInt("length"), row.getInt("scale"));
    }

    /** Notes columns that are to be made. */
    void add(SideTable table, Collection<AttributeColumn> columns) throws SQLException {
        write(
                "insert into attribute_column (kind, length, scale, table_name, attribute_name) values (?, ?, ?, ?, ?)",
                table,
                columns);
    }

    /** Notes that a column has become wider. */
    void replace(SideTable table, AttributeColumn column) throws SQLException {
        write(
                "update attribute_column set kind = ?, length = ?, scale = ? where table_name = ? and attribute_name = ?",
                table,
                List.of(column));
    }

    private void write(String sql, SideTable table, Collection<AttributeColumn> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (AttributeColumn column : columns) {
                int parameter = 0;
                statement.setString(++parameter, column.type().kind().name());
                statement.setInt(++parameter, column.type().length());
                statement.setInt(++parameter, column.type().scale());
                statement.setString(++parameter, table.name());
                statement.setString(++parameter, column.attribute());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
