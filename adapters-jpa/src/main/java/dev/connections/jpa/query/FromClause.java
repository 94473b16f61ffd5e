package dev.connections.jpa.query;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The from clause of one query: its root table, and the tables that have been joined to it, each once. */
final class FromClause {

    private static final String JOIN = " join ";
    private static final String LEFT_JOIN = " left join ";

    private final StatementContext context;
    private final TableAlias root;
    private final Map<String, TableAlias> joined = new HashMap<>();
    private final Map<String, String> sideTables = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    FromClause(StatementContext context, TableAlias root) {
        this.context = context;
        this.root = root;
    }

    TableAlias root() {
        return root;
    }

    /** What stands behind {@code from}. */
    String text() {
        return root.declared() + text;
    }

    /**
     * Joins a table, once for each key. Rows that have nothing to be joined with stay.
     *
     * @param on the condition, given the alias of the table
     */
    TableAlias leftJoin(String key, EntityTable table, Function<TableAlias, String> on) {
        TableAlias known = joined.get(key);
        if (known != null) {
            return known;
        }
        TableAlias tableAlias = context.alias(table);
        joined.put(key, tableAlias);
        join(true, tableAlias.declared(), on.apply(tableAlias));
        return tableAlias;
    }

    /**
     * Joins a table, or a join of tables in parentheses.
     *
     * @param outer whether rows stay that have nothing to be joined with
     */
    void join(boolean outer, String table, String on) {
        text.append(outer ? LEFT_JOIN : JOIN).append(table).append(" on ").append(on);
    }

    /** Where the attribute is kept for rows of that alias; joins its side table if it has one. */
    ColumnPath column(TableAlias tableAlias, String attribute) {
        return column(tableAlias, attribute, LEFT_JOIN);
    }

    /** The same for rows that must have the attribute: others may drop out, which lets databases begin at the side table. */
    ColumnPath requiredColumn(TableAlias tableAlias, String attribute) {
        return column(tableAlias, attribute, JOIN);
    }

    private ColumnPath column(TableAlias tableAlias, String attribute, String kind) {
        EntityTable table = tableAlias.table();
        String alias = table.sideTableOf(attribute)
                .map(sideTable -> sideTables.computeIfAbsent(key(tableAlias, sideTable), key -> {
                    String name = context.nextName();
                    text.append(sideJoin(kind, sideTable, name, tableAlias));
                    return name;
                }))
                .orElse(tableAlias.alias());
        return table.columnPath(alias, attribute);
    }

    /** A table to be joined, in one with the side table of an attribute that decides about the join. */
    String declaredWith(TableAlias tableAlias, String attribute) {
        return tableAlias
                .table()
                .sideTableOf(attribute)
                .map(sideTable -> {
                    String name = context.nextName();
                    sideTables.put(key(tableAlias, sideTable), name);
                    return "(" + tableAlias.declared() + sideJoin(JOIN, sideTable, name, tableAlias) + ")";
                })
                .orElseGet(tableAlias::declared);
    }

    private static String sideJoin(String kind, String sideTable, String name, TableAlias tableAlias) {
        return kind + sideTable + " " + name + " on " + name + "." + EntityTable.SIDE_KEY + " = "
                + tableAlias.id().sql();
    }

    private static String key(TableAlias tableAlias, String sideTable) {
        return tableAlias.alias() + "." + sideTable;
    }
}
