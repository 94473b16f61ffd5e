package dev.connections.jpa.attribute;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement that sets attributes of one row, in one table or in several.
 *
 * @param groups for each table, the attributes that it keeps
 */
record ValueWriting(String sql, RecordRef row, List<List<KeptAttribute>> groups) {

    /** The statements that set these attributes of the row: as few as the database can do with. */
    static List<ValueWriting> of(RecordRef row, List<KeptAttribute> attributes, AttributeDialect dialect) {
        Map<SideTable, List<KeptAttribute>> byTable = new LinkedHashMap<>();
        attributes.forEach(attribute -> byTable.computeIfAbsent(attribute.sideTable(), first -> new ArrayList<>())
                .add(attribute));
        List<ValueWriting> writings = byTable.entrySet().stream()
                .map(table -> new ValueWriting(
                        sql(row, table.getKey(), table.getValue(), dialect), row, List.of(table.getValue())))
                .toList();
        return writings.size() > 1 && dialect == AttributeDialect.POSTGRESQL ? List.of(together(writings)) : writings;
    }

    private static String sql(
            RecordRef row, SideTable table, List<KeptAttribute> attributes, AttributeDialect dialect) {
        List<String> columns = attributes.stream()
                .flatMap(attribute -> attribute.columns().stream())
                .toList();
        String typeCode = table.rows().shared() ? ", " + row.type().objectTypeCode() : "";
        return dialect.put(table.name(), table.key(), "?" + typeCode, columns);
    }

    /** One statement for all: PostgreSQL carries out those in a with clause whether or not they are read. */
    private static ValueWriting together(List<ValueWriting> writings) {
        ValueWriting last = writings.get(writings.size() - 1);
        StringBuilder sql = new StringBuilder();
        List<List<KeptAttribute>> groups = new ArrayList<>();
        for (ValueWriting writing : writings) {
            groups.addAll(writing.groups);
            if (writing != last) {
                sql.append(sql.isEmpty() ? "with " : ", ")
                        .append("w")
                        .append(groups.size())
                        .append(" as (")
                        .append(writing.sql)
                        .append(") ");
            }
        }
        return new ValueWriting(sql.append(last.sql).toString(), last.row, groups);
    }

    /** Sets the attributes to what they become. */
    void execute(Connection connection, AttributeChanges changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (List<KeptAttribute> group : groups) {
                statement.setObject(parameter++, row.id());
                for (KeptAttribute attribute : group) {
                    parameter = ColumnBinding.bind(
                            statement, parameter, attribute, changes.byName().get(attribute.name()));
                }
            }
            statement.executeUpdate();
        }
    }
}
