package dev.connections.benchmarks.floor;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * A property of an entity and the column that it is kept in.
 *
 * @param name of the property
 * @param sql the column
 * @param kind how its values are written
 * @param labels of its values, where it has a few
 */
record PropertyColumn(String name, String sql, Kind kind, Map<Integer, String> labels) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.US).withZone(ZoneOffset.UTC);

    /** What a value is. */
    enum Kind {
        ID,
        TEXT,
        NUMBER,
        LARGE_NUMBER,
        DECIMAL,
        YES_NO,
        DAY,
        MOMENT
    }

    /** The value, or null, as the database driver gives it. */
    Object read(ResultSet row, int at) throws SQLException {
        return switch (kind) {
            case ID -> row.getObject(at, UUID.class);
            case TEXT -> row.getString(at);
            case NUMBER -> nullable(row, row.getInt(at));
            case LARGE_NUMBER -> nullable(row, row.getLong(at));
            case DECIMAL -> row.getBigDecimal(at);
            case YES_NO -> nullable(row, row.getBoolean(at));
            case DAY -> row.getObject(at, LocalDate.class);
            case MOMENT -> row.getObject(at, OffsetDateTime.class);
        };
    }

    private static Object nullable(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    void write(JsonGenerator json, Object value) {
        switch (kind) {
            case NUMBER -> json.writeNumber((Integer) value);
            case LARGE_NUMBER -> json.writeNumber((Long) value);
            case YES_NO -> json.writeBoolean((Boolean) value);
            case DECIMAL ->
                json.writeNumber(((BigDecimal) value).stripTrailingZeros().toPlainString());
            case DAY -> json.writeString(value + "T00:00:00Z");
            case MOMENT -> json.writeString(Digits.moment((OffsetDateTime) value));
            default -> json.writeString(value.toString());
        }
    }

    /** The value as people read it; null where it has no form of its own. */
    String formatted(Object value) {
        if (!labels.isEmpty()) {
            return labels.get(value instanceof Boolean yes ? Integer.valueOf(yes ? 1 : 0) : value);
        }
        return switch (kind) {
            case NUMBER, LARGE_NUMBER -> Digits.grouped(((Number) value).longValue());
            case DECIMAL -> String.format(Locale.US, "%,.12f", value);
            case DAY -> DAY.format((LocalDate) value);
            case MOMENT -> MOMENT.format((OffsetDateTime) value);
            default -> null;
        };
    }
}
