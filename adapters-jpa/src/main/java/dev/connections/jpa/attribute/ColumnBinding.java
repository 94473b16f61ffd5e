package dev.connections.jpa.attribute;

import dev.connections.domain.record.RecordRef;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of attributes as JDBC takes and gives them: of a lookup, the id and the number of the type in two columns. */
final class ColumnBinding {

    private final SideTables tables;

    ColumnBinding(SideTables tables) {
        this.tables = tables;
    }

    /**
     * Gives the parameters of an attribute their values.
     *
     * @param first the number of the first of them
     * @return the number of the next parameter
     */
    static int bind(PreparedStatement statement, int first, KeptAttribute attribute, Optional<Object> value)
            throws SQLException {
        if (attribute.column().isLookup()) {
            Optional<RecordRef> row = value.map(RecordRef.class::cast);
            set(statement, first, row.map(RecordRef::id).orElse(null));
            set(
                    statement,
                    first + 1,
                    row.map(found -> found.type().objectTypeCode()).orElse(null));
            return first + 2;
        }
        set(statement, first, value.map(found -> bound(attribute, found)).orElse(null));
        return first + 1;
    }

    /** The databases keep microseconds, and round what is finer differently. */
    private static Object bound(KeptAttribute attribute, Object value) {
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
        return value instanceof LocalDate day && attribute.isDayKeptAsMoment()
                ? day.atStartOfDay().atOffset(ZoneOffset.UTC)
                : value;
    }

    private static void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.NULL);
        } else {
            statement.setObject(parameter, value);
        }
    }

    /**
     * The value in the current row; empty when there is none, and for a lookup to rows of a type that is not there any longer.
     *
     * @param first the number of its first column
     */
    Optional<Object> read(ResultSet row, int first, KeptAttribute attribute) throws SQLException {
        Object value = switch (attribute.kind()) {
            case TEXT -> row.getString(first);
            case WHOLE_NUMBER, CHOICE -> row.getObject(first, Integer.class);
            case LARGE_NUMBER -> row.getObject(first, Long.class);
            case FLOATING_POINT -> row.getObject(first, Double.class);
            case DECIMAL, MONEY -> plain(row.getBigDecimal(first));
            case YES_NO -> row.getObject(first, Boolean.class);
            case DAY ->
                attribute.isDayKeptAsMoment()
                        ? moment(row, first).map(OffsetDateTime::toLocalDate).orElse(null)
                        : row.getObject(first, LocalDate.class);
            case MOMENT -> moment(row, first).map(OffsetDateTime::toInstant).orElse(null);
            case IDENTIFIER -> row.getObject(first, UUID.class);
            case LOOKUP -> target(row, first);
        };
        return Optional.ofNullable(value);
    }

    /** Columns have as many decimals as any value of theirs. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<OffsetDateTime> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private @Nullable RecordRef target(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first, UUID.class);
        return id == null
                ? null
                : tables.type(row.getInt(first + 1))
                        .map(type -> new RecordRef(type, id))
                        .orElse(null);
    }
}
