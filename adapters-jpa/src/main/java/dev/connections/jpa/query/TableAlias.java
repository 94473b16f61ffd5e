package dev.connections.jpa.query;

/** A table of a query, with its alias. */
record TableAlias(String alias, EntityTable table) {

    /** Where the id of the row is kept, which is never in a side table. */
    ColumnPath id() {
        return table.columnPath(alias, table.primaryId());
    }

    /** The table with its name. */
    String declared() {
        return table.name() + " " + alias;
    }

    /** What holds for the rows of one entity as well, where a table holds those of several. */
    String withinScope() {
        return table.scope()
                .map(scope -> " and " + alias + "." + scope.column() + " = " + scope.value())
                .orElse("");
    }

    /** What holds for the row that a lookup leads to. */
    String pointedToBy(ColumnPath lookup) {
        String same = id().sql() + " = " + lookup.sql();
        return lookup.typeCode()
                .map(code -> same + " and " + code + " = " + type())
                .orElse(same);
    }

    /** The type of a row, as lookups to rows of several types tell it. */
    private String type() {
        return table.typeColumn()
                .map(column -> alias + "." + column)
                .orElseGet(() -> Integer.toString(table.entity().type().objectTypeCode()));
    }
}
