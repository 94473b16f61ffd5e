package dev.connections.rest.payload;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.odata.DateTimes;
import dev.connections.rest.odata.Guids;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/**
 * Converts the values of a payload to the Java types of their attributes. Lengths, ranges and options are the domain's
 * to judge.
 */
final class PayloadValues {

    /** No number that is kept anywhere has more, before its point or behind. */
    private static final int MAX_DIGITS = 100;

    private PayloadValues() {}

    /**
     * The value as the attribute has it.
     *
     * @throws dev.connections.rest.error.WireError {@link WireCode#PAYLOAD} when it is of another type
     */
    static Object typed(AttributeDefinition attribute, Object json) {
        AttributeType type = attribute.type();
        return convert(type, json)
                .orElseThrow(() -> WireCode.PAYLOAD.error("Cannot convert the value of '" + attribute.logicalName()
                        + "': found " + shown(json) + ", expected " + expected(type) + "."));
    }

    private static Optional<Object> convert(AttributeType type, Object json) {
        Class<?> javaType = type.javaType();
        if (javaType == String.class) {
            return json instanceof String text && isUnicode(text) ? Optional.of(text) : Optional.empty();
        }
        if (javaType == Boolean.class) {
            return json instanceof Boolean ? Optional.of(json) : Optional.empty();
        }
        if (javaType == Integer.class) {
            return json instanceof Long number && number.intValue() == number
                    ? Optional.of(number.intValue())
                    : Optional.empty();
        }
        if (javaType == BigDecimal.class) {
            return json instanceof Number number ? decimal(number).map(Object.class::cast) : Optional.empty();
        }
        if (javaType == Double.class) {
            return json instanceof Number number ? decimal(number).map(BigDecimal::doubleValue) : Optional.empty();
        }
        if (javaType == Long.class) {
            return json instanceof Long ? Optional.of(json) : Optional.empty();
        }
        return json instanceof String text ? fromText(javaType, text) : Optional.empty();
    }

    /** An exponent can make a number so long that counting its digits takes longer than a request may. */
    private static Optional<BigDecimal> decimal(Number number) {
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return Optional.of(decimal).filter(given -> Math.abs((long) given.scale()) <= MAX_DIGITS);
    }

    private static Optional<Object> fromText(Class<?> javaType, String text) {
        if (javaType == byte[].class) {
            return bytes(text);
        }
        try {
            if (javaType == LocalDate.class) {
                return DateTimes.day(text)
                        .or(() -> moment(text).map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)))
                        .map(Object.class::cast);
            }
            return javaType == Instant.class
                    ? moment(text).map(Object.class::cast)
                    : Guids.parse(text).map(id -> id);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        return DateTimes.moment(text, ZoneOffset.UTC);
    }

    /** Half a surrogate pair and U+0000 cannot be stored everywhere, so they are stored nowhere. */
    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String expected(AttributeType type) {
        Class<?> javaType = type.javaType();
        if (javaType == String.class) {
            return "a text of whole Unicode characters without U+0000 (Edm.String)";
        }
        if (javaType == Boolean.class) {
            return "true or false (Edm.Boolean)";
        }
        if (javaType == Integer.class) {
            return "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + " (Edm.Int32)";
        }
        if (javaType == Long.class) {
            return "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE + " (Edm.Int64)";
        }
        if (javaType == BigDecimal.class) {
            return "a number such as 1.25, of " + MAX_DIGITS + " digits at the most (Edm.Decimal)";
        }
        if (javaType == Double.class) {
            return "a number such as 1.25, of " + MAX_DIGITS + " digits at the most (Edm.Double)";
        }
        if (type instanceof Day day && day.behavior() == Day.Behavior.DATE_ONLY) {
            return "a day of the calendar such as \"2024-01-31\" (Edm.Date), in the years 1 to 9999";
        }
        if (javaType == LocalDate.class || javaType == Instant.class) {
            return "a date such as \"2024-01-31T00:00:00Z\" (Edm.DateTimeOffset) or, for a day, \"2024-01-31\","
                    + " in the years 1 to 9999";
        }
        if (javaType == byte[].class) {
            return "the content of a file in base 64 (Edm.Binary)";
        }
        return "a GUID such as \"00000000-0000-0000-0000-000000000001\" (Edm.Guid)";
    }

    private static String shown(Object json) {
        return json instanceof String ? "\"" + Excerpt.of(json) + "\"" : Excerpt.of(json);
    }
}
