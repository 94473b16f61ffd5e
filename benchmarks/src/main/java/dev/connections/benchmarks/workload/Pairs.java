package dev.connections.benchmarks.workload;

import java.util.concurrent.atomic.AtomicLong;

/** Which connections come next in a store: each number is taken once, so none says the same as another. */
public final class Pairs {

    private static final long QUARTER = 4;

    private final AtomicLong anywhere;
    private final AtomicLong ofHub;

    /** Numbers from one on that no earlier run has used. */
    public Pairs(long first) {
        anywhere = new AtomicLong(first);
        ofHub = new AtomicLong(first);
    }

    /** The next number of a connection between any two contacts. */
    long next() {
        return anywhere.getAndIncrement();
    }

    /**
     * The turn of the next number, when each turn has so many: numbers of one turn differ in their spare contacts. What is left of a
     * turn is skipped when it is less than a quarter.
     */
    long turnWithRoom(long size) {
        long number = anywhere.updateAndGet(
                next -> Math.floorMod(next, size) > size - size / QUARTER ? (next / size + 1) * size : next);
        return number / size;
    }

    /** The next number of a connection of the hub. */
    long nextOfHub() {
        return ofHub.getAndIncrement();
    }
}
