package dev.connections.jpa.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * Which rows of an answer are fetched.
 *
 * <p>PostgreSQL plans a prepared statement without its values after a few uses, and then takes a limit that is a parameter
 * for a tenth of all rows. Limits that clients commonly ask for, and the one more that tells whether there is a next page,
 * are therefore part of the text; any other would make a text for each number.
 *
 * @param offset how many rows are skipped, 0 or more
 * @param limit how many rows there are at the most, 1 or more
 */
record RowLimit(int offset, int limit) {

    private static final Set<Integer> COMMON =
            Set.of(1, 2, 3, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000, 50_000);

    /** The first rows. */
    static RowLimit first(int limit) {
        return new RowLimit(0, limit);
    }

    private boolean isCommon() {
        return COMMON.contains(limit) || COMMON.contains(limit - 1);
    }

    /** What stands at the end of the statement. */
    String text() {
        String skipped = offset == 0 ? "" : " offset ? rows";
        return skipped + " fetch first " + (isCommon() ? limit : "?") + " rows only";
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
        if (!isCommon()) {
            statement.setInt(next, limit);
        }
    }
}
