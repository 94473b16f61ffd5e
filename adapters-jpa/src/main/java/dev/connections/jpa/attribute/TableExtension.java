package dev.connections.jpa.attribute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds tables, columns and indexes that are missing, and widens columns that are too narrow. Columns of attributes that are no
 * longer described stay as they are.
 */
final class TableExtension {

    private final Connection connection;
    private final AttributeDialect dialect;
    private final NotedColumns noted;

    TableExtension(Connection connection, AttributeDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        noted = new NotedColumns(connection);
    }

    /**
     * Brings these tables up to date.
     *
     * @throws IncompatibleDescription when values could be lost; nothing is changed then
     */
    void extend(Collection<SideTable> tables) throws SQLException {
        Map<String, Map<String, ColumnType>> kept = noted.byTable();
        for (SideTable table : tables) {
            refuseLoss(table, kept.getOrDefault(table.name(), Map.of()));
        }
        for (SideTable table : tables) {
            extend(table, kept.getOrDefault(table.name(), Map.of()));
        }
    }

    private static void refuseLoss(SideTable table, Map<String, ColumnType> kept) {
        for (AttributeColumn column : table.columns().values()) {
            ColumnType before = kept.get(column.attribute());
            if (before != null && !column.type().covers(before)) {
                throw new IncompatibleDescription(table, column, before);
            }
        }
    }

    /**
     * H2 may be stopped between any two of these steps, and then they are all done anew. So a column is noted before it is made:
     * one that is there and not noted would be taken for what is described next time. A wider column is noted when it is there.
     */
    private void extend(SideTable table, Map<String, ColumnType> kept) throws SQLException {
        List<AttributeColumn> added = new ArrayList<>();
        for (AttributeColumn column : table.columns().values()) {
            ColumnType before = kept.get(column.attribute());
            if (before == null) {
                added.add(column);
            } else if (!before.equals(column.type())) {
                execute(dialect.widen(table, column));
                noted.replace(table, column);
            }
        }
        noted.add(table, added);
        execute(create(table));
        addColumns(table);
        for (AttributeColumn column : table.columns().values()) {
            if (column.indexed()) {
                index(table, column);
            }
        }
    }

    private String create(SideTable table) {
        RowTable rows = table.rows();
        String key = String.join(", ", table.key());
        String rowKey = rows.shared() ? SideTable.TYPE_CODE + ", id" : "id";
        String typeCode = rows.shared() ? typeCode(table) + ", " : "";
        return "create table if not exists " + table.name() + " (id uuid not null, " + typeCode
                + table.columns().values().stream()
                        .flatMap(this::declared)
                        .map(column -> column + ", ")
                        .collect(Collectors.joining())
                + "constraint " + table.constraintName("key") + " primary key (" + key + "), constraint "
                + table.constraintName("row") + " foreign key (" + rowKey + ") references " + rows.name() + " ("
                + rowKey + ") on delete cascade)";
    }

    private static String typeCode(SideTable table) {
        String column = SideTable.TYPE_CODE + " integer not null";
        return table.isOfSeveralTypes()
                ? column
                : column + " check (" + SideTable.TYPE_CODE + " = "
                        + table.type().objectTypeCode() + ")";
    }

    private void addColumns(SideTable table) throws SQLException {
        Set<String> present = columnsOf(table);
        List<String> missing = new ArrayList<>();
        for (AttributeColumn column : table.columns().values()) {
            if (!present.contains(column.attribute())) {
                declared(column).forEach(missing::add);
            }
        }
        if (!missing.isEmpty()) {
            execute(dialect.add(table, missing));
        }
    }

    private Set<String> columnsOf(SideTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table.name() + " where 1 = 0")) {
            Set<String> names = new HashSet<>();
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                names.add(none.getMetaData().getColumnName(column));
            }
            return names;
        }
    }

    /** The columns of an attribute, with their types: a lookup has a second one for the type of row that it leads to. */
    private Stream<String> declared(AttributeColumn column) {
        String first = column.sql() + " " + dialect.type(column.type());
        return column.isLookup() ? Stream.of(first, column.typeSql() + " integer") : Stream.of(first);
    }

    private void index(SideTable table, AttributeColumn column) throws SQLException {
        String index = dialect.index(table, column).orElse("");
        if (!index.isEmpty()) {
            execute(index);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
