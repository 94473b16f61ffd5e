package dev.connections.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** When requests are to be sent at a fixed rate; asked by several clients, each of which takes the next moment. */
final class Schedule {

    /** No more moments. */
    static final long OVER = Long.MIN_VALUE;

    private final long begin;
    private final double interval;
    private final long count;
    private final AtomicLong taken = new AtomicLong();

    /**
     * Moments from a beginning on.
     *
     * @param begin in nanoseconds
     * @param perSecond how many in a second; more than 0
     * @param length in nanoseconds
     */
    Schedule(long begin, double perSecond, long length) {
        this.begin = begin;
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.count = (long) Math.ceil(length / interval);
    }

    /** The next moment that no client has yet, or {@link #OVER}. */
    long next() {
        long number = taken.getAndIncrement();
        return number < count ? begin + (long) (number * interval) : OVER;
    }

    /** How long an answer took, counted from the moment at which its request was to be sent. */
    long latency(long intended, long answered) {
        return answered - intended;
    }
}
