package dev.connections.rest.limit;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Limits refused sign-ins per address, so that wrong tokens keep neither processor nor log busy. */
public final class RefusedSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);

    /** The maximum number of addresses with a tally; all further ones count as one. */
    private static final int MAX_ADDRESSES = 10_000;

    private static final String OTHERS = "others";

    private final int limit;
    private final LongSupplier nanoseconds;
    private final Tallies<String, AddressTally> addresses = new Tallies<>(AddressTally::new);

    /**
     * One that has seen no refusal yet.
     *
     * @param limit how many an address may have within five minutes; 0 for any number
     * @param nanoseconds a clock that never goes back
     */
    public RefusedSignIns(int limit, LongSupplier nanoseconds) {
        this.limit = limit;
        this.nanoseconds = nanoseconds;
    }

    /** @throws WireError {@link WireCode#TOO_MANY_REQUESTS} when that address has to wait */
    public void requireFew(String address) {
        if (limit > 0) {
            addresses.find(key(address)).ifPresent(tally -> {
                long wait = tally.secondsToWait(limit, now());
                if (wait > 0) {
                    throw WireCode.TOO_MANY_REQUESTS.error(
                            limit + " tokens from your address were refused within " + Window.SECONDS
                                    + " seconds, so no more of them are looked at. Try again in " + wait + " seconds.",
                            Duration.ofSeconds(wait));
                }
            });
        }
    }

    /** Notes that a token from that address was refused. */
    public void note(String address) {
        if (limit > 0) {
            long now = now();
            addresses.update(key(address), now, tally -> {
                if (tally.add(now) == limit) {
                    LOG.warn("{} tokens from {} were refused: for a while no more are looked at", limit, address);
                }
            });
        }
    }

    /** How many addresses have a tally. */
    int addresses() {
        return addresses.size();
    }

    private String key(String address) {
        return addresses.size() < MAX_ADDRESSES || addresses.find(address).isPresent() ? address : OTHERS;
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoseconds.getAsLong());
    }

    /** What was refused from one address. */
    private static final class AddressTally implements Tallies.Tally {

        private final Window refusals;

        AddressTally(long now) {
            refusals = new Window(now);
        }

        synchronized long add(long now) {
            refusals.add(1, now);
            return refusals.sum(now);
        }

        synchronized long secondsToWait(int limit, long now) {
            return refusals.secondsUntilBelow(limit, now);
        }

        @Override
        public synchronized boolean isEmpty(long now) {
            return refusals.sum(now) == 0;
        }
    }
}
