package dev.connections.jpa.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Which rows of an answer are fetched.
 *
 * <p>A limit of one row is part of the text, as it saves PostgreSQL half of its work for a row by its id. Any other limit is
 * a parameter: PostgreSQL plans a prepared statement without its values after a few uses. It then takes a limit that is a
 * parameter for a tenth of the rows, and reads them in the order of an index; with 50 in the text it expects that a record
 * has fewer connections than that, and sorts all of them, which are 100,000 of some records.
 *
 * @param offset how many rows are skipped, 0 or more
 * @param limit how many rows there are at the most, 1 or more
 */
record RowLimit(int offset, int limit) {

    /** The first rows. */
    static RowLimit first(int limit) {
        return new RowLimit(0, limit);
    }

    private boolean isOneRow() {
        return limit == 1;
    }

    /** What stands at the end of the statement. */
    String text() {
        String skipped = offset == 0 ? "" : " offset ? rows";
        return skipped + " fetch first " + (isOneRow() ? "1" : "?") + " rows only";
    }

    /**
     * Binds what is a parameter.
     *
     * @param place the number of the first place, from 1
     */
    void bind(PreparedStatement statement, int place) throws SQLException {
        int next = place;
        if (offset != 0) {
            statement.setInt(next++, offset);
        }
        if (!isOneRow()) {
            statement.setInt(next, limit);
        }
    }
}
