package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.schema.WireProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/** Writes one property of a row, its annotations first. */
final class PropertyWriter {

    private final SerializableString name;
    private final Column column;
    private final Annotations annotations;
    private final ValueWriter values;

    /**
     * Writes that property of the rows that the path leads to.
     *
     * @param currency in which currency these rows have their amounts
     */
    PropertyWriter(
            WireProperty property, Annotations.Asked asked, List<String> path, Optional<CurrencyColumns> currency) {
        this.name = property.names().property();
        this.column = property.column().behind(path);
        this.annotations = new Annotations(property, asked, path, currency);
        this.values = ValueWriter.of(property.type());
    }

    void write(JsonGenerator json, Row row) {
        @Nullable Object value = row.value(column);
        if (value == null) {
            json.writeName(name);
            json.writeNull();
        } else {
            write(json, row, value);
        }
    }

    /** Writes nothing where there is nothing. */
    void writePresent(JsonGenerator json, Row row) {
        @Nullable Object value = row.value(column);
        if (value != null) {
            write(json, row, value);
        }
    }

    private void write(JsonGenerator json, Row row, Object value) {
        annotations.write(json, row, value);
        json.writeName(name);
        values.write(json, value);
    }
}
