package dev.connections.jpa.transaction;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates failures of the store: to the client a code, to the log one line. While the store is away a line a minute
 * is enough, however many requests need it.
 */
final class StoreRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRefusals.class);
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String RETRY = " Nothing was kept. Try again in a few seconds.";

    private final Duration queryTimeout;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    StoreRefusals(Duration queryTimeout) {
        this.queryTimeout = queryTimeout;
    }

    /** The refusal of a statement outside of a unit of work; the failure itself when it is a fault of the server. */
    RuntimeException ofReading(RuntimeException failure, StoreFailure kind) {
        return switch (kind) {
            case FAULT, CONSTRAINT -> failure;
            case COLLISION ->
                because(
                        failure,
                        ErrorCode.GENERIC_SQL_ERROR,
                        "The store could not answer beside the changes that are being written. Try again in a few seconds.");
            case TIMEOUT, NO_CONNECTION, AWAY -> ofWork(failure, kind, new Retry(System::nanoTime));
        };
    }

    /** The refusal of a unit of work that was undone and is not done anew. */
    RuleViolation ofWork(RuntimeException failure, StoreFailure kind, Retry retry) {
        return switch (kind) {
            case TIMEOUT -> overdue(failure);
            case NO_CONNECTION -> {
                complain("No connection of the store was free in time: {}", failure);
                yield because(
                        failure,
                        ErrorCode.GENERIC_SQL_ERROR,
                        "The store does not answer, or has more to do than it can." + RETRY);
            }
            case AWAY -> {
                complain("The store does not answer: {}", failure);
                yield because(failure, ErrorCode.GENERIC_SQL_ERROR, "The store does not answer." + RETRY);
            }
            case COLLISION -> collided(failure, retry);
            case CONSTRAINT, FAULT -> {
                LOG.warn("A unit of work was given up after {} attempts.", retry.attempts(), failure);
                yield because(
                        failure,
                        ErrorCode.UNEXPECTED,
                        "The store could not carry out the change; nothing was kept. Try again, and see the server's"
                                + " log if it stays so.");
            }
        };
    }

    /** The refusal of a unit of work whose end the store did not confirm. It is not done anew: it may have been kept. */
    RuleViolation ofUnconfirmedCommit(RuntimeException failure) {
        complain("The store did not confirm a change: {}", failure);
        return because(
                failure,
                ErrorCode.GENERIC_SQL_ERROR,
                "The store did not confirm the change, so that it may or may not have been kept. Read the rows in a few"
                        + " seconds, and repeat the change if it is not there.");
    }

    private static RuleViolation collided(RuntimeException failure, Retry retry) {
        if (failure instanceof StaleRow row && retry.insistsOnVersion()) {
            return because(failure, ErrorCode.CONCURRENCY_VERSION_MISMATCH, row.version());
        }
        LOG.info("A unit of work collided with others {} times and was given up.", retry.attempts());
        LOG.debug("The last collision was this.", failure);
        return because(
                failure,
                ErrorCode.GENERIC_SQL_ERROR,
                "Other changes of the same rows were under way at once, again and again." + RETRY);
    }

    private RuleViolation overdue(RuntimeException failure) {
        LOG.warn("A query was ended after {} seconds.", queryTimeout.toSeconds());
        return because(failure, ErrorCode.SQL_TIMEOUT, queryTimeout.toSeconds());
    }

    private void complain(String line, RuntimeException failure) {
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET_NANOS)) {
            LOG.warn(line, StoreFailure.reason(failure));
        } else {
            LOG.debug(line, StoreFailure.reason(failure), failure);
        }
    }

    private static RuleViolation because(RuntimeException failure, ErrorCode code, Object... arguments) {
        RuleViolation refusal = RuleViolation.of(code, arguments);
        refusal.initCause(failure);
        return refusal;
    }
}
