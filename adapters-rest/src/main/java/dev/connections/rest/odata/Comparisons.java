package dev.connections.rest.odata;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.In;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.domain.record.AttributeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns a property, an operator and a value into a condition. */
final class Comparisons {

    /** The operators' words. */
    static final Map<String, Operator> OPERATORS = Map.of(
            "eq", Operator.EQUAL,
            "ne", Operator.NOT_EQUAL,
            "gt", Operator.GREATER,
            "ge", Operator.GREATER_OR_EQUAL,
            "lt", Operator.LESS,
            "le", Operator.LESS_OR_EQUAL);

    private static final Set<Class<?>> UNORDERED = Set.of(UUID.class, Boolean.class, byte[].class);

    private Comparisons() {}

    /** Whether values of the property have an order, so that one can be greater than another. */
    static boolean isOrdered(PropertyPath propertyPath) {
        AttributeType type = propertyPath.property().attribute().type();
        return !UNORDERED.contains(type.javaType());
    }

    /** A comparison with nothing: equal finds what is absent, not equal what is there, all others find nothing. */
    static Condition withNull(PropertyPath property, Operator operator) {
        return switch (operator) {
            case EQUAL -> new IsNull(property.column());
            case NOT_EQUAL -> new Not(new IsNull(property.column()));
            default -> Condition.nothing();
        };
    }

    /** A comparison with a value; with a moment where the property is a day. */
    static Condition with(PropertyPath property, Operator operator, Object value) {
        Column column = property.column();
        return property.property().attribute().type() instanceof AttributeType.Day
                ? withMoment(column, operator, (Instant) value)
                : new Comparison(column, operator, value);
    }

    /** Equality with one of several values; on the wire a day is the moment at which it begins, so no other equals it. */
    static Condition withOneOf(PropertyPath property, List<Object> values) {
        if (!(property.property().attribute().type() instanceof AttributeType.Day)) {
            return new In(property.column(), values);
        }
        return new Condition.Any(values.stream()
                .map(moment -> with(property, Operator.EQUAL, moment))
                .toList());
    }

    /** The operator that says the same with its two sides swapped. */
    static Operator swapped(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            default -> operator;
        };
    }

    /**
     * On the wire a day is the moment at which it begins in UTC. A moment within a day comes after the beginning of
     * that day and before that of the next, and is the beginning of none.
     */
    private static Condition withMoment(Column column, Operator operator, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        if (day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(moment)) {
            return new Comparison(column, operator, day);
        }
        return withinDay(operator)
                .<Condition>map(coarser -> new Comparison(column, coarser, day))
                .orElseGet(() -> operator == Operator.EQUAL ? Condition.nothing() : new Not(new IsNull(column)));
    }

    private static Optional<Operator> withinDay(Operator operator) {
        return switch (operator) {
            case LESS, LESS_OR_EQUAL -> Optional.of(Operator.LESS_OR_EQUAL);
            case GREATER, GREATER_OR_EQUAL -> Optional.of(Operator.GREATER);
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }
}
