package dev.connections.jpa.transaction;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that come of somebody else's work at the same time from those that would come again. */
final class Collision {

    /** SQLSTATE class 40: serialization failures and deadlocks; the database has rolled back already. */
    private static final String ROLLED_BACK = "40";

    private static final Set<String> STATES = Set.of(
            // Unique and foreign keys: whoever checked before writing lost a race. 23506 is H2's code for a missing
            // row.
            "23505",
            "23503",
            "23506",
            // Waited too long for a lock: PostgreSQL, H2.
            "55P03",
            "HYT00",
            // H2: changed or deleted by another transaction meanwhile.
            "90131",
            "90112");

    /** SQLSTATE of a statement that was ended before it was done, on H2 as on PostgreSQL. */
    private static final String ENDED = "57014";

    private Collision() {}

    /** Whether the same work may succeed when it is done anew. */
    static boolean caused(Throwable failure) {
        if (failure instanceof StaleRow) {
            return true;
        }
        SQLException cause = sqlCause(failure);
        String state = cause == null ? null : cause.getSQLState();
        return state != null && (state.startsWith(ROLLED_BACK) || STATES.contains(state));
    }

    /** Whether a statement took longer than it was given. */
    static boolean timedOut(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && ENDED.equals(cause.getSQLState());
    }

    /** Whether the database is what failed. */
    static boolean inDatabase(Throwable failure) {
        return failure instanceof StaleRow || sqlCause(failure) != null;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
