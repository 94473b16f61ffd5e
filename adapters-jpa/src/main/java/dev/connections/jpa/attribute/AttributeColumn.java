package dev.connections.jpa.attribute;

/**
 * A column of a table of attributes. It is named as its attribute, and quoted wherever it is written: some attributes are
 * named like words of SQL.
 *
 * @param attribute the logical name of the attribute
 * @param indexed whether rows are found by it
 */
record AttributeColumn(String attribute, ColumnType type, boolean indexed) {

    /** The column as SQL writes it. */
    String sql() {
        return quoted(attribute);
    }

    /** The column beside a lookup that tells which type of row it leads to, as SQL writes it. */
    String typeSql() {
        return quoted(typeName());
    }

    /** The name of the column beside a lookup. */
    String typeName() {
        return attribute + "_type";
    }

    boolean isLookup() {
        return type.kind() == ColumnType.Kind.LOOKUP;
    }

    boolean isText() {
        return type.kind() == ColumnType.Kind.TEXT;
    }

    /** What its longest name takes, in characters. */
    int nameLength() {
        return (isLookup() ? typeName() : attribute).length();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
