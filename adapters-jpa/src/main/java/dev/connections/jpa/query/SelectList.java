package dev.connections.jpa.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The select list of a statement: its expressions, and how the value of each is read. */
final class SelectList {

    private final List<String> expressions = new ArrayList<>();
    private final List<JdbcValues.Reader> readers = new ArrayList<>();

    /**
     * Adds an expression.
     *
     * @return its position, from 0
     */
    int add(String sql, Class<?> javaType) {
        expressions.add(sql);
        readers.add(JdbcValues.reader(javaType));
        return expressions.size() - 1;
    }

    /** The position of an expression, which is added unless it is there. */
    int position(String sql, Class<?> javaType) {
        int known = expressions.indexOf(sql);
        return known >= 0 ? known : add(sql, javaType);
    }

    /** What stands behind {@code select}. */
    String text() {
        return String.join(", ", expressions);
    }

    /** The values of the current row, by position. */
    @Nullable
    Object[] read(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new Object[readers.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = readers.get(position).read(rows, position + 1);
        }
        return values;
    }
}
