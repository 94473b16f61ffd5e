package dev.connections.rest.odata;

import dev.connections.domain.record.AttributeType;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives literals the type of the property that they are compared with. */
final class Literals {

    private static final int MAX_DIGITS = 100;
    private static final Pattern CODE = Pattern.compile("\\d{1,9}");

    private static final String OBJECT_TYPE_CODE = "objecttypecode";

    private final Tokens tokens;
    private final QueryContext context;

    Literals(Tokens tokens, QueryContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /**
     * The value of a literal, of the Java type that the property's attribute names; for a day, the moment that the
     * literal means. The name of an entity may be given as its object type code.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} when the literal is of another type
     */
    Object value(PropertyPath propertyPath, Token literal) {
        WireProperty property = propertyPath.property();
        AttributeType type = property.attribute().type();
        return typed(type, literal).orElseThrow(() -> wrong(property, literal, expected(type)));
    }

    /**
     * The value of a text that stands for a literal, as functions and the other languages give values: yes and no may be
     * 1 and 0, and an object type code may be the name of the entity.
     *
     * @throws WireError {@link dev.connections.rest.error.WireCode#QUERY} when the text is of another type
     */
    Object unquoted(PropertyPath propertyPath, Token text) {
        AttributeType type = propertyPath.property().attribute().type();
        if (type.javaType() == String.class) {
            return value(propertyPath, text);
        }
        Token literal = FunctionArguments.unquoted(text);
        if (type.javaType() == Boolean.class) {
            return yesOrNo(literal).orElseGet(() -> value(propertyPath, literal));
        }
        boolean code = propertyPath.property().attribute().logicalName().endsWith(OBJECT_TYPE_CODE);
        return code && literal.is(Token.Kind.NAME)
                ? context.entities()
                        .named(literal.text().toLowerCase(Locale.ROOT))
                        .<Object>map(entity -> entity.definition().type().objectTypeCode())
                        .orElseThrow(() -> wrong(
                                propertyPath.property(),
                                literal,
                                "an object type code such as 1, or the logical name of an entity such as account"))
                : value(propertyPath, literal);
    }

    private static Optional<Object> yesOrNo(Token literal) {
        return switch (literal.text().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> Optional.of(true);
            case "0", "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * The day that a literal lies in, as it is told where the property's days begin.
     *
     * @throws WireError as {@link #unquoted}
     */
    LocalDate day(PropertyPath propertyPath, Token text) {
        Instant moment = (Instant) unquoted(propertyPath, text);
        return LocalDate.ofInstant(
                moment, zone(propertyPath.property().attribute().type()));
    }

    /** A day is the same wherever one is; on the wire it begins in UTC. */
    private ZoneId zone(AttributeType type) {
        return type instanceof AttributeType.Day ? ZoneOffset.UTC : context.zone();
    }

    private Optional<Object> typed(AttributeType type, Token literal) {
        if (type instanceof AttributeType.EntityName && !literal.text().isEmpty()) {
            return entityName(literal);
        }
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
        if (type.javaType() == Double.class) {
            return number(literal, number -> decimal(number).doubleValue());
        }
        if (type.javaType() == Long.class) {
            return number(literal, BigDecimal::longValueExact);
        }
        if (type.javaType() == Instant.class || type.javaType() == LocalDate.class) {
            return moment(literal, zone(type));
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
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new ArithmeticException("Too many digits");
        }
        return number;
    }

    /** A code that no entity has is the name of none, so it is found nowhere. */
    private Optional<Object> entityName(Token literal) {
        if (!literal.is(Token.Kind.TEXT) && !literal.is(Token.Kind.NUMBER)) {
            return Optional.empty();
        }
        String text = literal.text();
        return Optional.of(
                CODE.matcher(text).matches()
                        ? context.entities()
                                .coded(Integer.parseInt(text))
                                .map(WireEntity::logicalName)
                                .orElse(text)
                        : text);
    }

    private Optional<Object> moment(Token literal, ZoneId zone) {
        try {
            Optional<Instant> day = literal.is(Token.Kind.DATE)
                    ? DateTimes.day(literal.text()).map(date -> DateTimes.beginning(date, zone))
                    : Optional.empty();
            return day.or(() ->
                            literal.is(Token.Kind.MOMENT) ? DateTimes.moment(literal.text(), zone) : Optional.empty())
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
        if (javaType == BigDecimal.class || javaType == Double.class) {
            return "a number such as 1.25, of " + MAX_DIGITS + " digits at the most";
        }
        if (javaType == Long.class) {
            return "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
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
