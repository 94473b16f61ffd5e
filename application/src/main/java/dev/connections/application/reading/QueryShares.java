package dev.connections.application.reading;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps the queries of each user to a share of those that the store answers at once, so that slow ones of one user leave
 * room to others. Those beyond it wait in the order in which they come. As with all limits, the user who signed in counts,
 * not the one on whose behalf the request is made.
 */
public final class QueryShares {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int atOnce;
    private final Map<Principal.User, Share> shares = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /**
     * Shares of one size.
     *
     * @param atOnce how many queries of a user are answered at once; 0 for any number
     */
    public QueryShares(int atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Asks a query of the caller when there is room; one that is asked while another one of the same thread is being read
     * shares its place.
     *
     * @throws RuleViolation {@link ErrorCode#THROTTLING_CONCURRENCY_LIMIT_EXCEEDED} when there is no room within 2 seconds
     */
    public <T> T within(Caller caller, Supplier<T> query) {
        if (atOnce == 0 || inside.get()) {
            return query.get();
        }
        Share share = enter(caller.signedIn());
        try {
            return share.within(query);
        } finally {
            leave(caller.signedIn());
        }
    }

    /** How many users have queries under way, or waiting. */
    int users() {
        return shares.size();
    }

    private Share enter(Principal.User user) {
        return shares.compute(user, (same, share) -> {
            Share entered = share == null ? new Share() : share;
            entered.queries++;
            return entered;
        });
    }

    private void leave(Principal.User user) {
        shares.computeIfPresent(user, (same, share) -> --share.queries == 0 ? null : share);
    }

    /** The share of one user, who is forgotten with the last query. */
    private final class Share {

        private final Semaphore places = new Semaphore(atOnce, true);
        private int queries;

        <T> T within(Supplier<T> query) {
            if (!acquire()) {
                throw RuleViolation.of(ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED, atOnce, PATIENCE.toSeconds());
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
}
