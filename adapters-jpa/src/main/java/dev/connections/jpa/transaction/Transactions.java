package dev.connections.jpa.transaction;

import dev.connections.application.port.ChangeLog.Horizon;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
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
 * <p>Work that collides is rolled back and done anew, {@value #ATTEMPTS} times at the most. After that it is refused:
 * {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH} when a row had moved on, {@link ErrorCode#UNEXPECTED} otherwise, the
 * cause in the log. So is work in which the database fails for any other reason, at once; a question that takes longer than
 * it is given is refused with {@link ErrorCode#SQL_TIMEOUT}.
 */
public final class Transactions implements UnitOfWork {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int LONGEST_FIRST_PAUSE_MILLIS = 8;

    private final SessionFactory sessions;
    private final VersionsUnderWay versions;
    private final QueryDeadline deadline;
    private final ThreadLocal<StatelessSession> current = new ThreadLocal<>();

    /**
     * Units of work in these sessions.
     *
     * @param versions notes each of them; one and the same for all who write to the database from here
     * @param queryTimeout how long a question may take
     */
    public Transactions(SessionFactory sessions, VersionsUnderWay versions, Duration queryTimeout) {
        this.sessions = sessions;
        this.versions = versions;
        deadline = new QueryDeadline(queryTimeout);
    }

    /** Asks a question of a session, and has it ended when it takes too long. */
    public <T> T ask(StatelessSession session, Supplier<T> question) {
        return deadline.within(session, question);
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
            throw Collision.timedOut(failure) ? overdue(failure) : failure;
        }
    }

    /** Writes within the unit of work that is under way, or within one of its own. */
    public <T> T write(Function<StatelessSession, T> writing) {
        return perform(() -> writing.apply(current.get()));
    }

    /** How far the changes of all units of work have come. */
    public Horizon horizon() {
        return read(versions::horizon);
    }

    private <T> T performAnew(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return performOnce(work);
            } catch (RuntimeException failure) {
                if (!Collision.inDatabase(failure)) {
                    throw failure;
                }
                if (Collision.timedOut(failure)) {
                    throw overdue(failure);
                }
                if (!Collision.caused(failure) || attempt == ATTEMPTS || !pause(attempt)) {
                    throw refusal(failure, attempt);
                }
                LOG.debug("Attempt {} collided and is done anew.", attempt, failure);
            }
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
                transaction.commit();
                return result;
            } finally {
                end.run();
                current.remove();
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Lets whoever came first finish. Random, so that two who collided do not meet again. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong((long) LONGEST_FIRST_PAUSE_MILLIS << attempt));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RuleViolation overdue(RuntimeException failure) {
        long seconds = deadline.limit().toSeconds();
        LOG.warn("A query was ended after {} seconds.", seconds);
        RuleViolation refusal = RuleViolation.of(ErrorCode.SQL_TIMEOUT, seconds);
        refusal.initCause(failure);
        return refusal;
    }

    private static RuleViolation refusal(RuntimeException failure, int attempts) {
        LOG.warn("A unit of work was given up after {} attempts.", attempts, failure);
        RuleViolation refusal = failure instanceof StaleRow stale
                ? RuleViolation.of(ErrorCode.CONCURRENCY_VERSION_MISMATCH, stale.version())
                : RuleViolation.of(
                        ErrorCode.UNEXPECTED,
                        "The store could not carry out the change; nothing was kept. Try again, and see the server's log"
                                + " if it stays so.");
        refusal.initCause(failure);
        return refusal;
    }
}
