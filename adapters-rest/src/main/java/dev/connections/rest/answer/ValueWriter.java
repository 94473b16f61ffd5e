package dev.connections.rest.answer;

import dev.connections.domain.record.AttributeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;

/** How values look on the wire. Moments and days are written to the second, in UTC. */
public final class ValueWriter {

    private ValueWriter() {}

    /** Writes a value of an attribute of that type as JSON. */
    public static void write(JsonGenerator json, AttributeType type, Object value) {
        if (!type.javaType().isInstance(value)) {
            throw new IllegalStateException(
                    "The store gave a " + value.getClass() + " where " + type + " was expected.");
        }
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal) {
            json.writeNumber(text(value));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof byte[] content) {
            json.writeBinary(content);
        } else {
            json.writeString(text(value));
        }
    }

    /** The value by itself, outside of any JSON. */
    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return value instanceof LocalDate day ? day + "T00:00:00Z" : value.toString();
    }
}
