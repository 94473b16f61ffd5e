package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Watermark;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work as database transactions, read committed. A unit belongs to the thread that began it.
 *
 * <p>Work that conflicts with other work is rolled back and retried for up to 5 seconds ({@link Retry}). What is
 * refused in the end is refused with
 *
 * <ul>
 *   <li>{@link ErrorCode#CONCURRENCY_VERSION_MISMATCH} when the work insists on a version of a row that has moved on,
 *   <li>{@link ErrorCode#GENERIC_SQL_ERROR} when it collided all the time, when its turn or a connection did not come in
 *       time, and when the store is away; work is not done anew when the store did not confirm its commit,
 *   <li>{@link ErrorCode#SQL_TIMEOUT} when a query exceeded its timeout,
 *   <li>{@link ErrorCode#UNEXPECTED} for anything else, the cause in the log.
 * </ul>
 */
public final class Transactions implements UnitOfWork {

    /** How long a statement may wait for a lock that other work has; databases are set up with it. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final SessionFactory sessions;
    private final VersionsUnderWay versions;
    private final WriteGate gate;
    private final QueryDeadline deadline;
    private final QueryBulkhead bulkhead;
    private final StoreRefusals refusals;
    private final ThreadLocal<StatelessSession> current = new ThreadLocal<>();

    /**
     * Units of work in these sessions.
     *
     * @param versions notes each of them; one and the same for all who write to the database from here
     * @param gate lets them in; one and the same, too
     * @param limits how many queries are answered at once, and how long each may take
     */
    public Transactions(SessionFactory sessions, VersionsUnderWay versions, WriteGate gate, QueryLimits limits) {
        this.sessions = sessions;
        this.versions = versions;
        this.gate = gate;
        bulkhead = new QueryBulkhead(limits.atOnce());
        refusals = new StoreRefusals(limits.timeout());
        deadline = new QueryDeadline(limits.timeout());
    }

    /** Runs a query under the query timeout. */
    public ResultSet execute(PreparedStatement query) throws SQLException {
        return deadline.execute(query);
    }

    @Override
    public <T> T perform(Supplier<T> work) {
        return current.get() == null ? performAnew(work) : work.get();
    }

    /** Reads within the unit of work that is under way, or by a single statement of its own without a transaction. */
    public <T> T read(Function<StatelessSession, T> reading) {
        StatelessSession session = current.get();
        if (session != null) {
            return reading.apply(session);
        }
        try (StatelessSession own = sessions.openStatelessSession()) {
            return reading.apply(own);
        } catch (RuntimeException failure) {
            throw StoreFailure.of(failure)
                    .map(kind -> refusals.ofReading(failure, kind))
                    .orElse(failure);
        }
    }

    /** Answers a query: as {@link #read}, but outside of a unit of work only when there is room among the queries. */
    public <T> T query(Function<StatelessSession, T> reading) {
        return current.get() == null ? bulkhead.within(() -> read(reading)) : read(reading);
    }

    /** Writes within the unit of work that is under way, or within one of its own. */
    public <T> T write(Function<StatelessSession, T> writing) {
        return perform(() -> writing.apply(current.get()));
    }

    /** The watermark of all units of work. */
    public Watermark watermark() {
        return read(versions::watermark);
    }

    private <T> T performAnew(Supplier<T> work) {
        Retry retry = new Retry(System::nanoTime);
        while (true) {
            try {
                return performInTurn(work, retry.remaining());
            } catch (RuleViolation refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                StoreFailure kind = StoreFailure.of(failure).orElseThrow(() -> failure);
                if (!retry.worthwhile(failure, kind) || !pause(retry.pauseNanos())) {
                    throw refusals.ofWork(failure, kind, retry);
                }
                LOG.debug("Attempt {} failed and is done anew.", retry.attempts(), failure);
            }
        }
    }

    private <T> T performInTurn(Supplier<T> work, Duration patience) {
        gate.enter(patience);
        try {
            return performOnce(work);
        } finally {
            gate.leave();
        }
    }

    private <T> T performOnce(Supplier<T> work) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            current.set(session);
            Runnable end = () -> {};
            try {
                end = versions.begin(session);
                T result = work.get();
                commit(transaction);
                return result;
            } finally {
                end.run();
                current.remove();
                undo(transaction);
            }
        }
    }

    private void commit(Transaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException failure) {
            boolean unknown =
                    StoreFailure.of(failure).filter(StoreFailure.AWAY::equals).isPresent();
            throw unknown ? refusals.ofUnconfirmedCommit(failure) : failure;
        }
    }

    /** What cannot be rolled back ends with its connection; the failure that led here says more. */
    private static void undo(Transaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException lost) {
            LOG.debug("A transaction could not be rolled back.", lost);
        }
    }

    private static boolean pause(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
