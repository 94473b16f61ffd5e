package dev.connections.jpa.query;

import dev.connections.domain.record.AttributeDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What SQL says in place of a column for an attribute that is the same in all rows: its default value, or none. */
final class ConstantValue {

    private static final Map<Class<?>, String> NULLS = Map.of(
            UUID.class, "cast(null as uuid)",
            String.class, "cast(null as varchar)",
            Integer.class, "cast(null as integer)",
            Long.class, "cast(null as bigint)",
            Double.class, "cast(null as double precision)",
            Boolean.class, "cast(null as boolean)",
            BigDecimal.class, "cast(null as numeric)",
            LocalDate.class, "cast(null as date)",
            Instant.class, "cast(null as timestamp with time zone)");

    private ConstantValue() {}

    /**
     * The expression, given the alias of a table. A row that is not there, as an outer join has them, has no default value either.
     *
     * @param key a column that each row of the table has a value of
     */
    static UnaryOperator<String> of(AttributeDefinition attribute, String key) {
        String none = none(attribute);
        Optional<String> value = attribute.defaultValue().map(ConstantValue::literal);
        return value.<UnaryOperator<String>>map(literal -> alias ->
                        "case when " + alias + "." + key + " is null then " + none + " else " + literal + " end")
                .orElse(alias -> none);
    }

    private static String none(AttributeDefinition attribute) {
        String none = NULLS.get(attribute.type().javaType());
        if (none == null) {
            throw new IllegalArgumentException(
                    "'" + attribute.logicalName() + "' cannot be a constant: it is a " + attribute.type() + ".");
        }
        return none;
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text.replace("'", "''") + "'" : value.toString();
    }
}
