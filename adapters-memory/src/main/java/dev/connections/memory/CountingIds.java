package dev.connections.memory;

import dev.connections.application.port.IdGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count up from 1, in the shape of time-ordered ones: version 7, variant 2. */
final class CountingIds implements IdGenerator {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    void clear() {
        last.set(0);
    }

    @Override
    public UUID next() {
        return new UUID(VERSION, VARIANT | last.incrementAndGet());
    }
}
