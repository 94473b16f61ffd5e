package dev.connections.benchmarks.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** The statements that PostgreSQL is carrying out in one database. */
final class ActiveStatements {

    private static final String CANCEL = """
            select count(pg_cancel_backend(pid)) from pg_stat_activity
            where datname = ? and state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()""";
    private static final int QUIET_LOOKS = 3;
    private static final int MAX_LOOKS = 100;
    private static final int MILLIS_BETWEEN_LOOKS = 200;

    private ActiveStatements() {}

    /** Cancels them, and those that servers send after them, until there are none for a while; gives up after 20 seconds. */
    static void cancel(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CANCEL)) {
            statement.setString(1, database);
            int quiet = 0;
            for (int look = 0; look < MAX_LOOKS && quiet < QUIET_LOOKS; look++) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    quiet = row.getLong(1) == 0 ? quiet + 1 : 0;
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
