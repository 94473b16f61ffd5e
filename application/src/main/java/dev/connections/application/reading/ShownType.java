package dev.connections.application.reading;

import dev.connections.application.query.Column;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeDefinition;
import java.time.Instant;
import java.time.LocalDate;

/** Which type of value comes in a column. */
final class ShownType {

    private ShownType() {}

    /**
     * The Java type of what the column shows of that attribute.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when the attribute has no such thing
     */
    static Class<?> of(Column column, AttributeDefinition attribute) {
        Class<?> type = attribute.type().javaType();
        return switch (column.columnPart()) {
            case VALUE -> type;
            case NAME ->
                shown(
                        String.class,
                        attribute.isLookup(),
                        column,
                        "points to nothing that could have a name. Only lookups do.");
            case LABEL ->
                shown(
                        String.class,
                        !attribute.type().options().isEmpty(),
                        column,
                        "has nothing to choose from, so there are no labels. Ask for its value.");
            default -> shown(Integer.class, isDate(type), column, "is no date, so it has no parts. Ask for its value.");
        };
    }

    /** Whether values of that type lie in time. */
    static boolean isDate(Class<?> type) {
        return type == LocalDate.class || type == Instant.class;
    }

    private static Class<?> shown(Class<?> type, boolean possible, Column column, String otherwise) {
        if (!possible) {
            throw RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "'" + column.attribute() + "' " + otherwise);
        }
        return type;
    }
}
