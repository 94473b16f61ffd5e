package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.schema.WireProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes one property of a row, its annotations first. */
final class PropertyWriter {

    private final WireProperty property;
    private final Column column;
    private final Annotations annotations;

    PropertyWriter(WireProperty property, Preferences preferences) {
        this.property = property;
        this.column = property.column();
        this.annotations = new Annotations(property, preferences);
    }

    void write(JsonGenerator json, Row row) {
        @Nullable Object value = row.value(column);
        if (value == null) {
            json.writeNullProperty(property.name());
            return;
        }
        annotations.write(json, row, value);
        json.writeName(property.name());
        ValueWriter.write(json, property.attribute().type(), value);
    }
}
