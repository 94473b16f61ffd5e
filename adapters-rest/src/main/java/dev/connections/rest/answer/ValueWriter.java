package dev.connections.rest.answer;

import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Day;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** How values of one type look on the wire. Moments, and days that are moments, are written to the second, in UTC. */
public final class ValueWriter {

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Integer.class,
            (json, value) -> json.writeNumber((Integer) value),
            Long.class,
            (json, value) -> json.writeNumber((Long) value),
            Double.class,
            (json, value) -> json.writeNumber((Double) value),
            BigDecimal.class,
            (json, value) -> json.writeNumber(plain((BigDecimal) value)),
            Boolean.class,
            (json, value) -> json.writeBoolean((Boolean) value),
            byte[].class,
            (json, value) -> json.writeBinary((byte[]) value));

    private final AttributeType type;
    private final Class<?> javaType;
    private final Form form;

    private interface Form {
        void write(JsonGenerator json, Object value);
    }

    private ValueWriter(AttributeType type) {
        this.type = type;
        this.javaType = type.javaType();
        this.form = FORMS.getOrDefault(javaType, (json, value) -> json.writeString(text(type, value)));
    }

    /** Writes values of attributes of that type. */
    public static ValueWriter of(AttributeType type) {
        return new ValueWriter(type);
    }

    /**
     * Writes a value as JSON.
     *
     * @throws IllegalStateException for a value of another type
     */
    public void write(JsonGenerator json, Object value) {
        if (!javaType.isInstance(value)) {
            throw new IllegalStateException(
                    "The store gave a " + value.getClass() + " where " + type + " was expected.");
        }
        form.write(json, value);
    }

    /** A value of an attribute of that type by itself, outside of any JSON. */
    public static String text(AttributeType type, Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return type instanceof Day day && day.behavior() == Day.Behavior.USER_LOCAL
                ? value + "T00:00:00Z"
                : value.toString();
    }

    /** A number without an exponent, and without zeros behind its last decimal. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
