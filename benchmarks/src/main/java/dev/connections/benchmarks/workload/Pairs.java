package dev.connections.benchmarks.workload;

import java.util.concurrent.atomic.AtomicLong;

/** Which connections come next in a store: each number is taken once, so none says the same as another. */
public final class Pairs {

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

    /** The next number of a connection of the hub. */
    long nextOfHub() {
        return ofHub.getAndIncrement();
    }
}
