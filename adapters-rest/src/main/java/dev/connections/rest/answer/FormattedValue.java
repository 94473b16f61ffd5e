package dev.connections.rest.answer;

import dev.connections.application.query.ColumnPart;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Values as people read them, in English. Texts and ids are as they are; for lookups, the row knows the name. */
final class FormattedValue {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.US).withZone(ZoneOffset.UTC);

    private FormattedValue() {}

    static Optional<String> of(AttributeType type, Object value) {
        if (!type.options().isEmpty()) {
            Object number = value instanceof Boolean flag ? (flag ? 1 : 0) : value;
            return type.options().stream()
                    .filter(option -> number.equals(option.value()))
                    .map(Option::label)
                    .findFirst();
        }
        if (type instanceof Decimal decimal) {
            return Optional.of(String.format(Locale.US, "%,." + decimal.decimals() + "f", value));
        }
        if (value instanceof Number number) {
            return Optional.of(String.format(Locale.US, "%,d", number.longValue()));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(DAY.format(day));
        }
        return value instanceof Instant moment ? Optional.of(MOMENT.format(moment)) : Optional.empty();
    }

    /** A part of a date: fiscal years and their quarters by name, everything else as a number. */
    static String of(ColumnPart part, int number) {
        return switch (part) {
            case FISCAL_YEAR -> "FY" + number;
            case FISCAL_PERIOD -> "Quarter " + number % 10 + " FY" + number / 10;
            default -> String.format(Locale.US, "%,d", number);
        };
    }
}
