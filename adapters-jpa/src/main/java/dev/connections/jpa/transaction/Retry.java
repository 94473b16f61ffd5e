package dev.connections.jpa.transaction;

import dev.connections.domain.record.Version;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The retry policy of units of work that failed. All its attempts take 5 seconds at the most: none begins later than 3
 * seconds after the first, and each waits for a lock for 2 seconds at the most ({@link Transactions#LOCK_TIMEOUT}).
 */
final class Retry {

    /** How long work waits in all, be it for its turn or for others to end. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A key that is taken or missing five times is not a race. */
    private static final int MAX_CONSTRAINT_FAILURES = 5;

    private static final int FIRST_PAUSE_MILLIS = 16;
    private static final int MAX_PAUSE_MILLIS = 256;

    private final LongSupplier nanoseconds;
    private final long begin;
    private final Set<Version> stale = new HashSet<>();
    private int attempts;
    private int constraintFailures;
    private boolean insistsOnVersion;

    /** Begins with the first attempt; the clock never goes back. */
    Retry(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        begin = nanoseconds.getAsLong();
    }

    /** How many attempts have failed. */
    int attempts() {
        return attempts;
    }

    /** How long the work may still wait for its turn. */
    Duration remaining() {
        Duration left = PATIENCE.minusNanos(nanoseconds.getAsLong() - begin);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether to try again after this failure. */
    boolean worthwhile(Throwable failure, StoreFailure kind) {
        attempts++;
        boolean promising = switch (kind) {
            case COLLISION -> !(failure instanceof StaleRow row) || isNew(row.version());
            case CONSTRAINT -> ++constraintFailures < MAX_CONSTRAINT_FAILURES;
            case AWAY -> true;
            case TIMEOUT, NO_CONNECTION, FAULT -> false;
        };
        return promising && remaining().compareTo(Transactions.LOCK_TIMEOUT) > 0;
    }

    /** Whether the work insists on the version of a row that has moved on. */
    boolean insistsOnVersion() {
        return insistsOnVersion;
    }

    /** Work that reads anew never meets the same version of a row twice. */
    private boolean isNew(Version version) {
        insistsOnVersion = !stale.add(version);
        return !insistsOnVersion;
    }

    /** How long to wait before the next attempt: random, so that two that collided do not meet again. */
    long pauseNanos() {
        long longest = Math.min((long) FIRST_PAUSE_MILLIS << Math.min(attempts, Byte.SIZE), MAX_PAUSE_MILLIS);
        return ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(longest));
    }
}
