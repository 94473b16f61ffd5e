package dev.connections.jpa.attribute;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A table with the attributes of the rows of another table: its key is theirs, and its rows go with them. */
final class SideTable {

    /** The column of the key that has the number of the entity. */
    static final String TYPE_CODE = "object_type_code";

    /** As many characters as PostgreSQL takes of a name. */
    private static final int NAME_LENGTH = 63;

    /** Names that stay what they are in any quotation. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** The key where the table of the rows is shared. */
    private static final List<String> KEY = List.of("id", TYPE_CODE);

    private final String entity;
    private final String name;
    private final RowTable rows;
    private final OptionalInt typeCode;
    private final SortedMap<String, AttributeColumn> columns;

    /**
     * A table that can be made.
     *
     * @param entity the logical name of the entity that it is named after
     * @param rows the table of the rows themselves
     * @param typeCode the number of the entity when rows of several share their table; empty for attributes that rows of several
     *     types have in one table, too
     * @param columns by the logical names of their attributes
     * @throws IllegalArgumentException for an attribute whose name is no name of a column
     */
    SideTable(String entity, RowTable rows, OptionalInt typeCode, Map<String, AttributeColumn> columns) {
        this.entity = entity;
        this.rows = rows;
        this.typeCode = typeCode;
        this.columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        name = shortened(entity + "_attributes");
        this.columns.values().forEach(this::requireName);
    }

    private void requireName(AttributeColumn column) {
        if (!NAME.matcher(column.attribute()).matches()
                || column.nameLength() > NAME_LENGTH
                || KEY.contains(column.attribute())) {
            throw new IllegalArgumentException("'" + column.attribute() + "' cannot be the name of an attribute of '"
                    + entity
                    + "': use up to 58 lower-case letters, digits and _, begin with a letter, and take neither "
                    + String.join(" nor ", KEY) + ".");
        }
        if (column.isLookup() && columns.containsKey(column.typeName())) {
            throw new IllegalArgumentException("'" + entity + "' cannot have both the lookup '" + column.attribute()
                    + "' and an attribute '" + column.typeName() + "': the type of row that a lookup leads to is kept"
                    + " under that name. Give the attribute another name.");
        }
    }

    /** The logical name of the entity that it is named after. */
    String entity() {
        return entity;
    }

    /** Its name in the database. */
    String name() {
        return name;
    }

    /** The table of the rows themselves. */
    RowTable rows() {
        return rows;
    }

    /** The number that all its rows have as their type; empty when they have several. */
    OptionalInt typeCode() {
        return typeCode;
    }

    /** Its columns beside the key, by the logical names of their attributes. */
    SortedMap<String, AttributeColumn> columns() {
        return columns;
    }

    /** The columns of its key. */
    List<String> key() {
        return rows.shared() ? KEY : KEY.subList(0, 1);
    }

    /** The name of the index on a column. */
    String indexName(AttributeColumn column) {
        return shortened(name + "_by_" + column.attribute());
    }

    /** The name of a constraint. */
    String constraintName(String suffix) {
        return shortened(name + "_" + suffix);
    }

    /** Where a name is too long, what is cut off is told apart by a number. */
    private static String shortened(String whole) {
        String rest = "_" + Integer.toHexString(whole.hashCode());
        return whole.length() <= NAME_LENGTH ? whole : whole.substring(0, NAME_LENGTH - rest.length()) + rest;
    }

    /** All that it is, in one line. */
    @Override
    public String toString() {
        return name + " of " + rows + " " + typeCode + " " + columns.values();
    }
}
