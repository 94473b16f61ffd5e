package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    private final RecordType type;
    private final String name;
    private final RowTable rows;
    private final SortedMap<String, AttributeColumn> columns;

    /**
     * A table that can be made.
     *
     * @param type the entity that it is named after; the base of activities for what all of them have in one table
     * @param rows the table of the rows themselves
     * @param columns by the logical names of their attributes
     * @throws IllegalArgumentException for an attribute whose name is no name of a column
     */
    SideTable(RecordType type, RowTable rows, Map<String, AttributeColumn> columns) {
        this.type = type;
        this.rows = rows;
        this.columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        name = shortened(type + "_attributes");
        this.columns.values().forEach(this::requireName);
    }

    private void requireName(AttributeColumn column) {
        if (!NAME.matcher(column.attribute()).matches()
                || column.nameLength() > NAME_LENGTH
                || KEY.contains(column.attribute())) {
            throw new IllegalArgumentException("'" + column.attribute() + "' cannot be the name of an attribute of '"
                    + type
                    + "': use up to 58 lower-case letters, digits and _, begin with a letter, and take neither "
                    + String.join(" nor ", KEY) + ".");
        }
        if (column.isLookup() && columns.containsKey(column.typeName())) {
            throw new IllegalArgumentException("'" + type + "' cannot have both the lookup '" + column.attribute()
                    + "' and an attribute '" + column.typeName() + "': the type of row that a lookup leads to is kept"
                    + " under that name. Give the attribute another name.");
        }
    }

    /** The entity that it is named after. */
    RecordType type() {
        return type;
    }

    /** Its name in the database. */
    String name() {
        return name;
    }

    /** The table of the rows themselves. */
    RowTable rows() {
        return rows;
    }

    /** Whether it has rows of several types. */
    boolean isOfSeveralTypes() {
        return type.family() == RecordType.Family.ACTIVITY_BASE;
    }

    /** What tells the type of a row, as SQL writes it: a column, or the number that all its rows have. */
    String typeOfRows() {
        return isOfSeveralTypes() ? TYPE_CODE : Integer.toString(type.objectTypeCode());
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
        return name + " of " + type.objectTypeCode() + " " + rows + " " + columns.values();
    }
}
