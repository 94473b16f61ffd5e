package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.odata.Selection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes rows, one by one, straight from the store. */
public final class RowWriter {

    private final String version;
    private final List<Column> columns;
    private final List<PropertyWriter> properties;

    /** Writes what was selected, annotated as preferred. */
    public RowWriter(Selection selection, Preferences preferences) {
        this.version = selection.entity().version().attribute().logicalName();
        this.columns = Annotations.showNames(preferences) ? selection.columnsWithNames() : selection.columns();
        this.properties = selection.shown().stream()
                .map(property -> new PropertyWriter(property, preferences))
                .toList();
    }

    /** What has to be read so that rows can be written. */
    public List<Column> columns() {
        return columns;
    }

    /** The version of the row, which its etag shows. */
    public long version(Row row) {
        return row.value(version) instanceof Long number ? number : 0;
    }

    /** Writes the members of the row's object. */
    public void writeMembers(JsonGenerator json, Row row) {
        json.writeStringProperty("@odata.etag", Etag.of(version(row)));
        for (PropertyWriter property : properties) {
            property.write(json, row);
        }
    }

    /** Writes the row as an object. */
    public void writeObject(JsonGenerator json, Row row) {
        json.writeStartObject();
        writeMembers(json, row);
        json.writeEndObject();
    }
}
