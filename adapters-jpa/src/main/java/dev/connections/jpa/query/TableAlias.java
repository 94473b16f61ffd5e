package dev.connections.jpa.query;

/** A table of a query, with its alias. */
record TableAlias(String alias, EntityTable table) {

    ColumnPath columnPath(String attribute) {
        return table.columnPath(alias, attribute);
    }

    ColumnPath id() {
        return columnPath(table.primaryId());
    }

    /** The table with its name. */
    String declared() {
        return table.hqlEntity() + " " + alias;
    }

    /** What holds for the rows of one entity as well, where a table holds those of several. */
    String withinScope() {
        return table.scope()
                .map(scope -> " and " + alias + "." + scope.property() + " = " + scope.value())
                .orElse("");
    }

    /** What holds for the row that a lookup leads to. */
    String pointedToBy(ColumnPath lookup) {
        String same = id().hql() + " = " + lookup.hql();
        return lookup.typeCode()
                .map(code -> same + " and " + code + " = " + type())
                .orElse(same);
    }

    /** What holds for rows whose lookup leads to that other one. */
    String pointingTo(TableAlias other, String lookup) {
        return other.pointedToBy(columnPath(lookup)) + withinScope();
    }

    /** The type of a row, as lookups to rows of several types tell it. */
    private String type() {
        return table.typeProperty()
                .map(property -> alias + "." + property)
                .orElseGet(() -> Integer.toString(table.entity().type().objectTypeCode()));
    }
}
