package dev.connections.jpa.transaction;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps queries to a share of the connections, so that slow ones leave some to writes and to sign-in. Those beyond it wait
 * in the order in which they come, and before they take a connection.
 */
final class QueryBulkhead {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore places;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /** One with room for so many queries at once. */
    QueryBulkhead(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Asks the query when there is room; one that is asked while another one of the same thread is being read shares its
     * place.
     *
     * @throws RuleViolation {@link ErrorCode#GENERIC_SQL_ERROR} when there is no room within 2 seconds
     */
    <T> T within(Supplier<T> query) {
        if (inside.get()) {
            return query.get();
        }
        if (!acquire()) {
            throw RuleViolation.of(
                    ErrorCode.GENERIC_SQL_ERROR,
                    "As many queries are under way as the server answers at once, and none ended within "
                            + PATIENCE.toSeconds() + " seconds. Try again in a few seconds.");
        }
        inside.set(true);
        try {
            return query.get();
        } finally {
            inside.remove();
            places.release();
        }
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
