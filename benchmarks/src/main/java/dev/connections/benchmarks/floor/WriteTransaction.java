package dev.connections.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Carries out changes: all of one or none of it. It keeps our server's rules about units of work: on H2 one at a time; a note
 * of the last version before any is taken, so that no change is left out of a delta; and a new attempt, for five seconds,
 * after a deadlock or when a row has moved on.
 */
final class WriteTransaction {

    /** What the keys of our server's advisory locks begin with: the letters CN. */
    private static final long LOCKS = 0x434E;

    /** The note on PostgreSQL, as an expression that the first statement of each unit selects: a shared advisory lock. */
    static final String NOTE = "(select pg_advisory_xact_lock_shared(" + (LOCKS << 48)
            + " + case when is_called then last_value else last_value - 1 end)::text from version_number)";

    private static final String NEXT = "select nextval('version_number')";

    /** What is asked of PostgreSQL in this order, as the second looks at the row of the first: the last version, the oldest note. */
    private static final String HORIZON = """
            select v.latest, n.oldest
            from (select case when is_called then last_value else last_value - 1 end as latest
                from version_number offset 0) v,
            lateral (select min((classid::bigint %% 65536) * 4294967296 + objid::bigint) as oldest from pg_locks
                where v.latest is not null and locktype = 'advisory' and objsubid = 1 and classid::bigint / 65536 = %d
                    and database = (select oid from pg_database where datname = current_database())) n""".formatted(LOCKS);

    private static final Set<String> WORTH_ANOTHER_ATTEMPT = Set.of("40001", "40P01", "23505", "23503", "55P03");
    private static final long PATIENCE_SECONDS = 5;

    private final DataSource pool;
    private final StoreDialect dialect;
    private final Semaphore gate = new Semaphore(1, true);
    private final ConcurrentSkipListSet<Long> notes = new ConcurrentSkipListSet<>();

    /** A change. */
    @FunctionalInterface
    interface Work<T> {
        T perform(Connection connection) throws SQLException;
    }

    /** A row was changed by another since it was read. */
    static final class Stale extends SQLException {
        private static final long serialVersionUID = 1L;

        Stale() {
            super("A row has moved on.", "40001");
        }
    }

    /**
     * How far changes have come.
     *
     * @param settled up to which all changes are seen
     * @param latest the last version that was given out
     */
    record Horizon(long settled, long latest) {}

    WriteTransaction(DataSource pool, StoreDialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    <T> T perform(Work<T> work) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return inTurn(work);
            } catch (SQLException failure) {
                if (!WORTH_ANOTHER_ATTEMPT.contains(String.valueOf(failure.getSQLState())) || System.nanoTime() > end) {
                    throw failure;
                }
            }
        }
    }

    private <T> T inTurn(Work<T> work) throws SQLException {
        if (dialect == StoreDialect.POSTGRESQL) {
            return once(work);
        }
        gate.acquireUninterruptibly();
        long note = 0;
        try {
            try (Connection connection = pool.getConnection()) {
                note = next(connection);
            }
            notes.add(note);
            return once(work);
        } finally {
            notes.remove(note);
            gate.release();
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.perform(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    Horizon horizon(Connection connection) throws SQLException {
        if (dialect == StoreDialect.H2) {
            long latest = next(connection);
            Long oldest = notes.ceiling(0L);
            return new Horizon(oldest == null ? latest : Math.min(oldest, latest), latest);
        }
        try (PreparedStatement statement = connection.prepareStatement(HORIZON);
                ResultSet found = statement.executeQuery()) {
            found.next();
            long latest = found.getLong(1);
            long oldest = found.getLong(2);
            return new Horizon(found.wasNull() ? latest : Math.min(oldest, latest), latest);
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
