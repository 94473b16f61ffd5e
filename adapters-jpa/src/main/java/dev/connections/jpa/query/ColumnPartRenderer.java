package dev.connections.jpa.query;

import dev.connections.application.query.ColumnPart;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.Option;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the part of an attribute that a column reads, other than its value. */
final class ColumnPartRenderer {

    private static final String WEEK = "cast(floor((%s - %s + 13) / 7.0) as integer)";
    private static final String FISCAL_PERIOD = "(%s * 10 + %s)";

    private ColumnPartRenderer() {}

    /** The path of the label of a choice, or of a part of a date, given the path of its value. */
    static ColumnPath of(ColumnPart columnPart, ColumnPath value, AttributeType type) {
        return switch (columnPart) {
            case VALUE, NAME -> value;
            case LABEL -> ColumnPath.computed(label(value.sql(), type), String.class);
            default ->
                new ColumnPath(
                        part(columnPart, moment(value.sql(), type)),
                        Integer.class,
                        value.required(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    /** Labels come from the metadata, never from a request, so they may be literals. */
    private static String label(String sql, AttributeType type) {
        boolean flag = type instanceof AttributeType.YesNo;
        return type.options().stream()
                .map(option -> " when " + number(option, flag) + " then '"
                        + option.label().replace("'", "''") + "'")
                .collect(Collectors.joining("", "case " + sql, " end"));
    }

    private static String number(Option option, boolean flag) {
        return flag ? Boolean.toString(option.value() == 1) : Integer.toString(option.value());
    }

    /** Days are the same everywhere; moments are looked at in UTC, whatever the time zone of the session. */
    private static String moment(String sql, AttributeType type) {
        return type.javaType() == Instant.class ? sql + " at time zone 'UTC'" : sql;
    }

    private static String part(ColumnPart columnPart, String moment) {
        return switch (columnPart) {
            case DAY -> field("day", moment);
            case WEEK -> WEEK.formatted(field("doy", moment), "(mod(" + field("isodow", moment) + ", 7) + 1)");
            case MONTH -> field("month", moment);
            case QUARTER -> field("quarter", moment);
            case YEAR, FISCAL_YEAR -> field("year", moment);
            case FISCAL_PERIOD -> FISCAL_PERIOD.formatted(field("year", moment), field("quarter", moment));
            default -> throw new IllegalArgumentException("A date has no " + columnPart + ".");
        };
    }

    private static String field(String name, String moment) {
        return "cast(extract(" + name + " from " + moment + ") as integer)";
    }
}
