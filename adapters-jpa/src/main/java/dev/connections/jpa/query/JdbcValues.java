package dev.connections.jpa.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and binds the Java types of attributes by JDBC. Moments are bound in UTC, so that no time zone plays a part. */
final class JdbcValues {

    private static final Map<Class<?>, Reader> READERS = Map.of(
            UUID.class, (rows, column) -> rows.getObject(column, UUID.class),
            String.class, ResultSet::getString,
            Integer.class, (rows, column) -> orNull(rows, rows.getInt(column)),
            Long.class, (rows, column) -> orNull(rows, rows.getLong(column)),
            Double.class, (rows, column) -> orNull(rows, rows.getDouble(column)),
            Boolean.class, (rows, column) -> orNull(rows, rows.getBoolean(column)),
            BigDecimal.class, ResultSet::getBigDecimal,
            LocalDate.class, (rows, column) -> rows.getObject(column, LocalDate.class),
            Instant.class, JdbcValues::instant,
            byte[].class, ResultSet::getBytes);

    private JdbcValues() {}

    /** Reads the value of one column of the current row. */
    @FunctionalInterface
    interface Reader {

        /**
         * The value, null when it is absent.
         *
         * @param column its number, from 1
         */
        @Nullable
        Object read(ResultSet rows, int column) throws SQLException;
    }

    /**
     * The reader of values of that Java type.
     *
     * @throws IllegalArgumentException for a type that no attribute has
     */
    static Reader reader(Class<?> javaType) {
        Reader reader = READERS.get(javaType);
        if (reader == null) {
            throw new IllegalArgumentException("No column holds values of " + javaType + ".");
        }
        return reader;
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its number, from 1
     */
    static void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(parameter, value);
        }
    }

    private static @Nullable Object orNull(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
