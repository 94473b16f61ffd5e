package dev.connections.benchmarks.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** The columns that rows of an answer show: how they are asked for, and how they are written. Made once for a selection. */
final class RowShape {

    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";
    private static final String NAVIGATION = "@Microsoft.Dynamics.CRM.associatednavigationproperty";
    private static final String ENTITY = "@Microsoft.Dynamics.CRM.lookuplogicalname";
    private static final SerializedString ETAG = new SerializedString("@odata.etag");
    private static final Map<String, RowShape> KNOWN = new ConcurrentHashMap<>();

    private final String context;
    private final boolean annotated;
    private final List<Field> fields = new ArrayList<>();
    private final String selected;
    private final String joins;
    private final int width;
    private int idAt;

    /** A column and where it stands among what the database answers; 0 for what was not asked. */
    private record Field(PropertyColumn column, Lookup lookup, int at, int nameAt, int typeAt, Names names) {}

    /** The names of a property and its annotations, encoded once. */
    private record Names(
            SerializedString value, SerializedString formatted, SerializedString navigation, SerializedString entity) {

        static Names of(String property) {
            return new Names(
                    new SerializedString(property),
                    new SerializedString(property + FORMATTED),
                    new SerializedString(property + NAVIGATION),
                    new SerializedString(property + ENTITY));
        }
    }

    private RowShape(Entity entity, String select, boolean annotated) {
        this.annotated = annotated;
        List<PropertyColumn> columns = new ArrayList<>();
        if (select.isEmpty()) {
            columns.addAll(entity.columns());
            context = "";
        } else {
            for (String name : select.split(",")) {
                columns.add(entity.column(name));
            }
            context = "(" + select + ")";
            if (!columns.contains(entity.columns().get(0))) {
                columns.add(entity.columns().get(0));
            }
        }
        Selection selection = new Selection();
        columns.forEach(column -> add(entity, column, selection));
        selected = selection.columns.toString();
        joins = selection.joins.toString();
        width = selection.positions;
    }

    /**
     * The shape of a selection.
     *
     * @param select names of properties with commas between; empty for all
     * @param annotated whether values come with what they are called
     */
    static RowShape of(Entity entity, String select, boolean annotated) {
        return KNOWN.computeIfAbsent(
                entity.set() + annotated + select, first -> new RowShape(entity, select, annotated));
    }

    /** The SQL of a shape that is being made. */
    private static final class Selection {
        private final StringBuilder columns = new StringBuilder("c.version_number");
        private final StringBuilder joins = new StringBuilder();
        private int positions = 1;

        int add(String sql) {
            columns.append(", ").append(sql);
            return ++positions;
        }
    }

    private void add(Entity entity, PropertyColumn column, Selection selection) {
        Lookup lookup = annotated ? entity.lookup(column) : null;
        int at = selection.add("c." + column.sql());
        if (column.equals(entity.columns().get(0))) {
            idAt = at;
        }
        int nameAt = 0;
        int typeAt = 0;
        if (lookup != null) {
            String alias = "n" + fields.size();
            selection.joins.append(lookup.join().formatted(alias));
            nameAt = selection.add(alias + ".name");
            typeAt = lookup.isTyped() ? selection.add("c." + lookup.typeColumn()) : 0;
        }
        fields.add(new Field(column, lookup, at, nameAt, typeAt, Names.of(column.name())));
    }

    /** What stands behind the set in the context of an answer. */
    String context() {
        return context;
    }

    /** The columns to ask of {@code c} and of what {@link #joins} adds. */
    String selected() {
        return selected;
    }

    /** How many columns {@link #selected} has. */
    int width() {
        return width;
    }

    /** Where the names of what rows refer to come from; empty when none are shown. */
    String joins() {
        return joins;
    }

    /** The id of a row. */
    UUID id(ResultSet row) throws SQLException {
        return row.getObject(idAt, UUID.class);
    }

    void writeObject(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStartObject();
        writeMembers(json, row);
        json.writeEndObject();
    }

    void writeMembers(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeName(ETAG);
        json.writeString("W/\"" + row.getLong(1) + "\"");
        for (Field field : fields) {
            Object value = field.column.read(row, field.at);
            if (value != null && annotated) {
                annotate(json, field, value, row);
            }
            json.writeName(field.names.value);
            if (value == null) {
                json.writeNull();
            } else {
                field.column.write(json, value);
            }
        }
    }

    private static void annotate(JsonGenerator json, Field field, Object value, ResultSet row) throws SQLException {
        if (field.lookup == null) {
            write(json, field.names.formatted, field.column.formatted(value));
            return;
        }
        write(json, field.names.formatted, row.getString(field.nameAt));
        String target = field.typeAt == 0
                ? field.lookup.entity()
                : RecordKind.of(row.getInt(field.typeAt)).logicalName();
        write(json, field.names.navigation, field.lookup.navigationTo(target));
        write(json, field.names.entity, target);
    }

    private static void write(JsonGenerator json, SerializedString name, String text) {
        if (text != null) {
            json.writeName(name);
            json.writeString(text);
        }
    }
}
