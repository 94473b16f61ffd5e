package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.schema.WireProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes one property of a row, its annotations first. */
final class PropertyWriter {

    private final WireProperty property;
    private final Column column;
    private final Annotations annotations;

    /** Writes that property of the rows that the path leads to. */
    PropertyWriter(WireProperty property, Preferences preferences, List<String> path) {
        this.property = property;
        this.column = property.column().behind(path);
        this.annotations = new Annotations(property, preferences, path);
    }

    void write(JsonGenerator json, Row row) {
        if (row.value(column) == null) {
            json.writeNullProperty(property.name());
        } else {
            writePresent(json, row);
        }
    }

    /** Writes nothing where there is nothing. */
    void writePresent(JsonGenerator json, Row row) {
        @Nullable Object value = row.value(column);
        if (value == null) {
            return;
        }
        annotations.write(json, row, value);
        json.writeName(property.name());
        ValueWriter.write(json, property.attribute().type(), value);
    }
}
