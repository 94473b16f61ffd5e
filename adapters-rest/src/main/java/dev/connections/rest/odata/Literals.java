package dev.connections.rest.odata;

import dev.connections.application.metadata.AttributeType;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Gives literals the type of the property that they are compared with. */
final class Literals {

    private static final int MOST_DIGITS = 100;

    private final Tokens tokens;

    Literals(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The value of a literal, of the Java type that the property's attribute names; for a day, the moment that the
     * literal means.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} when the literal is of another type
     */
    Object value(Reached reached, Token literal) {
        WireProperty property = reached.property();
        AttributeType type = property.attribute().type();
        return typed(type, literal).orElseThrow(() -> wrong(property, literal, expected(type)));
    }

    private Optional<Object> typed(AttributeType type, Token literal) {
        if (type.javaType() == String.class) {
            return literal.is(Token.Kind.TEXT) ? Optional.of(literal.text()) : Optional.empty();
        }
        if (type.javaType() == Boolean.class) {
            boolean known = literal.isWord("true") || literal.isWord("false");
            return known ? Optional.of(literal.isWord("true")) : Optional.empty();
        }
        if (type.javaType() == Integer.class) {
            return number(literal, BigDecimal::intValueExact);
        }
        if (type.javaType() == BigDecimal.class) {
            return number(literal, Literals::decimal);
        }
        if (type.javaType() == Long.class) {
            return number(literal, BigDecimal::longValueExact);
        }
        if (type.javaType() == Instant.class || type.javaType() == LocalDate.class) {
            return moment(literal);
        }
        if (type.javaType() == byte[].class) {
            return Optional.empty();
        }
        boolean id = literal.is(Token.Kind.GUID) || literal.is(Token.Kind.TEXT);
        return id ? Guids.parse(literal.text()).map(Object.class::cast) : Optional.empty();
    }

    private static Optional<Object> number(Token literal, java.util.function.Function<BigDecimal, Number> exact) {
        if (!literal.is(Token.Kind.NUMBER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(exact.apply(new BigDecimal(literal.text())));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** No number that is kept anywhere is longer, and an exponent could make it so long that no store takes it. */
    private static BigDecimal decimal(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("Too many digits");
        }
        return number;
    }

    private Optional<Object> moment(Token literal) {
        try {
            Optional<Instant> day = literal.is(Token.Kind.DATE)
                    ? DateTimes.day(literal.text()).map(date -> DateTimes.beginning(date, ZoneOffset.UTC))
                    : Optional.empty();
            return day.or(() -> literal.is(Token.Kind.MOMENT)
                            ? DateTimes.moment(literal.text(), ZoneOffset.UTC)
                            : Optional.empty())
                    .map(Object.class::cast);
        } catch (DateTimeException e) {
            throw tokens.error(
                    literal,
                    literal.shown() + " is not a day of the calendar or a time of day, in the years 1 to 9999");
        }
    }

    private WireError wrong(WireProperty property, Token literal, String expected) {
        return tokens.error(
                literal, "'" + property.name() + "' is compared with " + expected + ", found " + literal.shown());
    }

    /** What a literal for that type looks like. */
    private static String expected(AttributeType type) {
        Class<?> javaType = type.javaType();
        if (javaType == String.class) {
            return "a text in single quotes";
        }
        if (javaType == Boolean.class) {
            return "true or false";
        }
        if (javaType == Integer.class) {
            return "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
        }
        if (javaType == BigDecimal.class) {
            return "a number such as 1.25, of " + MOST_DIGITS + " digits at the most";
        }
        if (javaType == Long.class) {
            return "a whole number";
        }
        if (javaType == Instant.class || javaType == LocalDate.class) {
            return "a date such as 2024-01-31 or a date and time such as 2024-01-31T12:00:00Z";
        }
        if (javaType == byte[].class) {
            return "null: an image is there or not, and nothing else can be asked of it";
        }
        return "a GUID such as 00000000-0000-0000-0000-000000000001";
    }
}
