package dev.connections.rest.answer;

import dev.connections.application.metadata.AttributeType;
import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.schema.WireProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        writeValue(json, property.attribute().type(), value);
    }

    /** Moments and days are written to the second, in UTC. */
    private static void writeValue(JsonGenerator json, AttributeType type, Object value) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Instant moment) {
            json.writeString(moment.truncatedTo(ChronoUnit.SECONDS).toString());
        } else if (value instanceof LocalDate day) {
            json.writeString(day + "T00:00:00Z");
        } else if (type.javaType().isInstance(value)) {
            json.writeString(value.toString());
        } else {
            throw new IllegalStateException(
                    "The store gave a " + value.getClass() + " where " + type + " was expected.");
        }
    }
}
