package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * A statement in the making: its text, and the values of its parameters in their order. A text that is a constant stays one:
 * drivers keep statements by their texts, and need not look at all of its characters each time.
 */
final class Sql {

    private final StoreDialect dialect;
    private String text = "";
    private StringBuilder composed;
    private final List<Object> values = new ArrayList<>();
    private boolean replanned;

    Sql(StoreDialect dialect) {
        this.dialect = dialect;
    }

    /** Adds text, with values for the question marks in it. */
    Sql add(String more, Object... given) {
        append(more);
        Collections.addAll(values, given);
        return this;
    }

    private void append(String more) {
        if (text.isEmpty()) {
            text = more;
        } else if (!more.isEmpty()) {
            if (composed == null) {
                composed = new StringBuilder(1_024).append(text);
            }
            composed.append(more);
        }
    }

    private String text() {
        return composed == null ? text : composed.toString();
    }

    /** A column is one of these ids: an array on PostgreSQL, so that one text serves any number; a list of values on H2. */
    Sql among(String column, Collection<UUID> ids) {
        append(column);
        if (dialect == StoreDialect.POSTGRESQL) {
            append(" = any(?)");
            values.add(ids.toArray(UUID[]::new));
        } else {
            append(" in (" + "?, ".repeat(Math.max(0, ids.size() - 1)) + "?)");
            values.addAll(ids.isEmpty() ? List.of(new UUID(0, 0)) : ids);
        }
        return this;
    }

    /** Lets PostgreSQL plan the statement each time, for one whose best plan depends on the values. */
    Sql replanned() {
        replanned = true;
        return this;
    }

    StoreDialect dialect() {
        return dialect;
    }

    /** The statement, ready to be executed. */
    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text());
        if (dialect == StoreDialect.POSTGRESQL && replanned) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        bindAll(statement, values.toArray(), 1);
        return statement;
    }

    /** Gives values to a statement, from a position on. */
    static void bindAll(PreparedStatement statement, Object[] values, int first) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            bind(statement, first + at, values[at]);
        }
    }

    /** Executes the statement and tells how many rows it has changed. */
    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = on(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Adds a value that may be null, and what it is. */
    Sql nullable(String type, Object value) {
        append("cast(? as " + type + ")");
        values.add(value);
        return this;
    }

    static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof UUID[] ids) {
            statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof Integer[] numbers) {
            statement.setArray(at, statement.getConnection().createArrayOf("integer", numbers));
        } else if (value instanceof String[] texts) {
            statement.setArray(at, statement.getConnection().createArrayOf("varchar", texts));
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, value);
        }
    }
}
