package dev.connections.benchmarks.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code pg_stat_statements} has counted for one database.
 *
 * @param calls statements
 * @param buffers pages of tables and indexes that they looked at, in memory or not
 */
public record StatementTotals(long calls, long buffers) {

    private static final String TOTALS = """
            select coalesce(sum(calls), 0), coalesce(sum(shared_blks_hit + shared_blks_read), 0)
            from pg_stat_statements where dbid = (select oid from pg_database where datname = ?)""";
    private static final String COSTLIEST = """
            select query, calls, shared_blks_hit + shared_blks_read
            from pg_stat_statements where dbid = (select oid from pg_database where datname = ?)
            order by shared_blks_hit + shared_blks_read desc, calls desc limit 12""";

    /**
     * One statement by its text, without values.
     *
     * @param text as PostgreSQL keeps it
     * @param calls per request
     * @param buffers per call
     */
    public record Single(String text, double calls, double buffers) {}

    /** What was counted so far, asked over a connection to another database. */
    static StatementTotals read(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new StatementTotals(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** Forgets what was counted. */
    static void reset(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_stat_statements_reset()")) {
            statement.execute();
        }
    }

    /** The statements that looked at most, since the counts were reset. */
    static List<Single> costliest(Connection connection, String database, int requests) throws SQLException {
        List<Single> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COSTLIEST)) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long calls = row.getLong(2);
                    found.add(new Single(row.getString(1), calls / (double) requests, row.getLong(3) / (double) calls));
                }
            }
        }
        return found;
    }

    StatementTotals since(StatementTotals before) {
        return new StatementTotals(calls - before.calls, buffers - before.buffers);
    }
}
