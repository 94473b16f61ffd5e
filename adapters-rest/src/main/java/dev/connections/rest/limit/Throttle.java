package dev.connections.rest.limit;

import dev.connections.domain.access.Principal;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Enforces the rate limits of each user. */
public final class Throttle {

    private static final String REQUESTS_LEFT = "x-ms-ratelimit-burst-remaining-xrm-requests";
    private static final String SECONDS_LEFT = "x-ms-ratelimit-time-remaining-xrm-requests";
    private static final double MILLISECONDS = 1_000.0;

    private final RequestLimits limits;
    private final LongSupplier nanoseconds;
    private final Tallies<Principal.User, UserTally> users = new Tallies<>(UserTally::new);

    /**
     * One without any users yet.
     *
     * @param nanoseconds a clock that never goes back
     */
    public Throttle(RequestLimits limits, LongSupplier nanoseconds) {
        this.limits = limits;
        this.nanoseconds = nanoseconds;
    }

    /** A request that was let in. */
    @FunctionalInterface
    public interface Admission {

        /** Says that it is over. */
        void end();
    }

    /**
     * Admits a request of that user, and states what is left to the user in headers of the answer.
     *
     * @throws WireError {@link WireCode#TOO_MANY_AT_ONCE}, {@link WireCode#TOO_MUCH_TIME} or {@link
     *     WireCode#TOO_MANY_REQUESTS} when it has to wait
     */
    public Admission admit(Principal.User user, Response response) {
        if (!limits.concernUsers()) {
            return () -> {};
        }
        long begin = nanoseconds.getAsLong();
        users.update(user, seconds(begin), tally -> {
            require(tally, seconds(begin));
            if (limits.concurrent() > 0 && tally.underWay >= limits.concurrent()) {
                throw WireCode.TOO_MANY_AT_ONCE.error(
                        limits.concurrent() + " requests of yours are under way, which is as many as may be at once."
                                + " Wait until some are answered.",
                        Duration.ofSeconds(1));
            }
            tally.requests.add(1, seconds(begin));
            tally.underWay++;
            tell(tally, seconds(begin), response);
        });
        return () -> end(user, begin);
    }

    /**
     * Counts a request within a request of that user that was let in.
     *
     * @throws WireError as {@link #admit}, though not for those that are under way
     */
    public void countPart(Principal.User user) {
        if (limits.concernUsers()) {
            long now = seconds(nanoseconds.getAsLong());
            users.update(user, now, tally -> {
                require(tally, now);
                tally.requests.add(1, now);
            });
        }
    }

    /** How many users have a tally. */
    int users() {
        return users.size();
    }

    private void end(Principal.User user, long begin) {
        long end = nanoseconds.getAsLong();
        users.update(user, seconds(end), tally -> {
            tally.milliseconds.add(TimeUnit.NANOSECONDS.toMillis(end - begin), seconds(end));
            tally.underWay--;
        });
    }

    private void require(UserTally tally, long now) {
        if (limits.requests() > 0) {
            long wait = tally.requests.secondsUntilBelow(limits.requests(), now);
            if (wait > 0) {
                throw WireCode.TOO_MANY_REQUESTS.error(
                        "You have sent " + limits.requests() + " requests within " + Window.SECONDS
                                + " seconds, which is as many as are taken. Try again in " + wait + " seconds.",
                        Duration.ofSeconds(wait));
            }
        }
        if (limits.executionSeconds() > 0) {
            long most = TimeUnit.SECONDS.toMillis(limits.executionSeconds());
            long wait = tally.milliseconds.secondsUntilBelow(most, now);
            if (wait > 0) {
                throw WireCode.TOO_MUCH_TIME.error(
                        "Your requests have taken " + limits.executionSeconds() + " seconds of the last "
                                + Window.SECONDS + ", which is as long as they may. Try again in " + wait + " seconds.",
                        Duration.ofSeconds(wait));
            }
        }
    }

    private void tell(UserTally tally, long now, Response response) {
        if (limits.requests() > 0) {
            response.header(REQUESTS_LEFT, String.valueOf(limits.requests() - tally.requests.sum(now)));
        }
        if (limits.executionSeconds() > 0) {
            double used = tally.milliseconds.sum(now) / MILLISECONDS;
            response.header(SECONDS_LEFT, String.format(Locale.ROOT, "%.2f", limits.executionSeconds() - used));
        }
    }

    private static long seconds(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toSeconds(nanoseconds);
    }

    /** What one user asks for. */
    private static final class UserTally implements Tallies.Tally {

        private final Window requests;
        private final Window milliseconds;
        private int underWay;

        UserTally(long now) {
            requests = new Window(now);
            milliseconds = new Window(now);
        }

        @Override
        public boolean isEmpty(long now) {
            return underWay == 0 && requests.sum(now) == 0 && milliseconds.sum(now) == 0;
        }
    }
}
