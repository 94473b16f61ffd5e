package dev.connections.jpa.transaction;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kinds of failures of the store, told apart by the SQL states of PostgreSQL and H2; the states of H2 are its own error
 * codes where the standard has none.
 */
enum StoreFailure {
    /** Other work at the same time: the same work may succeed when it is done anew. */
    COLLISION,
    /** A key that is taken or missing: a lost race, which ends when the work looks again, or a mistake that does not. */
    CONSTRAINT,
    /** A statement took longer than it was given. */
    TIMEOUT,
    /** No connection was free in time. */
    NO_CONNECTION,
    /** The store is down, starting, read-only, out of space or out of memory. */
    AWAY,
    /** Anything else: a statement that makes no sense, a damaged file. */
    FAULT;

    /** SQLSTATE class 40: serialization failures and deadlocks; the database has rolled back already. */
    private static final String ROLLED_BACK = "40";

    private static final Set<String> COLLISIONS = Set.of(
            // Waited too long for a lock: PostgreSQL, H2.
            "55P03",
            "HYT00",
            // H2: changed or deleted by another transaction meanwhile.
            "90131",
            "90112");

    /** Unique and foreign keys; 23506 is H2's code for a missing row. */
    private static final Set<String> CONSTRAINTS = Set.of("23505", "23503", "23506");

    /** SQLSTATE of a statement that was cancelled, on H2 as on PostgreSQL. */
    private static final String CANCELLED = "57014";

    /** SQLSTATE classes 08 (connection exception) and 53 (insufficient resources). */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53");

    private static final Set<String> AWAY_STATES = Set.of(
            // PostgreSQL: shut down by an administrator, after a crash, starting or stopping, idle for too long.
            "57P01",
            "57P02",
            "57P03",
            "57P05",
            // PostgreSQL: input and output; a standby, which is read-only.
            "58030",
            "25006",
            // H2: closed, input and output, broken, read-only, closed, out of space, out of memory, closed by the JVM.
            "90007",
            "90028",
            "90031",
            "90067",
            "90097",
            "90098",
            "90100",
            "90108",
            "90121");

    /** The kind of a failure; empty when the store has no part in it. */
    static Optional<StoreFailure> of(Throwable failure) {
        if (failure instanceof StaleRow) {
            return Optional.of(COLLISION);
        }
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> of((SQLException) cause, failure));
    }

    /** The text of the driver, in one line. */
    static String reason(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(failure::toString);
    }

    /**
     * Whether a connection that failed like this is of no more use. H2's own codes are meant: a pool knows the standard's.
     */
    static boolean endsConnection(SQLException failure) {
        return of(failure, failure) == AWAY;
    }

    private static StoreFailure of(SQLException cause, Throwable failure) {
        String state = String.valueOf(cause.getSQLState());
        if (cause instanceof SQLTransientConnectionException) {
            return NO_CONNECTION;
        }
        if (state.startsWith(ROLLED_BACK) || COLLISIONS.contains(state)) {
            return COLLISION;
        }
        if (CONSTRAINTS.contains(state)) {
            return CONSTRAINT;
        }
        if (CANCELLED.equals(state)) {
            return TIMEOUT;
        }
        boolean away = AWAY_STATES.contains(state)
                || AWAY_CLASSES.stream().anyMatch(state::startsWith)
                || cause instanceof SQLNonTransientConnectionException
                || causes(failure).anyMatch(IOException.class::isInstance);
        return away ? AWAY : FAULT;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
