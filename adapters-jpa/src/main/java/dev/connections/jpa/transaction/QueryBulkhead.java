package dev.connections.jpa.transaction;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits queries to a share of the connections, so that slow ones leave some to writes and to sign-in. Further queries
 * wait in the order in which they arrive, and before they take a connection.
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
     * Runs the query when there is room; one that starts while the same thread reads another shares its place.
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
