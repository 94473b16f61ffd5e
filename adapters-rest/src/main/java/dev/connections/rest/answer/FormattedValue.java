package dev.connections.rest.answer;

import dev.connections.application.query.ColumnPart;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.FloatingPoint;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of one type as people read them, in English. Texts and ids are as they are; for lookups, the row knows the name. */
interface FormattedValue {

    /** The value as people read it; null for one that they read as it is. */
    @Nullable
    String of(Object value);

    /** How values of that type are read. */
    static FormattedValue of(AttributeType type) {
        List<Option> options = type.options();
        if (!options.isEmpty()) {
            return value -> label(options, value instanceof Boolean flag ? (flag ? 1 : 0) : (Integer) value);
        }
        if (type instanceof Decimal decimal) {
            return value -> GroupedNumber.of((BigDecimal) value, decimal.decimals());
        }
        if (type instanceof Money money) {
            return value -> GroupedNumber.of((BigDecimal) value, money.decimals());
        }
        if (type instanceof FloatingPoint number) {
            return value -> GroupedNumber.of(BigDecimal.valueOf((Double) value), number.decimals());
        }
        Class<?> javaType = type.javaType();
        if (javaType == Integer.class || javaType == Long.class) {
            return value -> GroupedNumber.of(((Number) value).longValue());
        }
        if (javaType == LocalDate.class) {
            return value -> Dates.DAY.format((LocalDate) value);
        }
        return javaType == Instant.class ? value -> Dates.MOMENT.format((Instant) value) : value -> null;
    }

    /** A part of a date: fiscal years and their quarters by name, everything else as a number. */
    static String of(ColumnPart part, int number) {
        return switch (part) {
            case FISCAL_YEAR -> "FY" + number;
            case FISCAL_PERIOD -> "Quarter " + number % 10 + " FY" + number / 10;
            default -> GroupedNumber.of(number);
        };
    }

    private static @Nullable String label(List<Option> options, int number) {
        for (Option option : options) {
            if (option.value() == number) {
                return option.label();
            }
        }
        return null;
    }

    /** The forms of dates. */
    final class Dates {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.US).withZone(ZoneOffset.UTC);

        private Dates() {}
    }
}
