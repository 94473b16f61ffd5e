package dev.connections.jpa;

import dev.connections.application.port.IdGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that grow with time (RFC 9562, version 7), so that new rows land side by side in every index instead of all over
 * it. Those of one generator are strictly ascending; those of several servers differ by 62 random bits.
 */
public final class TimeOrderedIds implements IdGenerator {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Milliseconds and counter of the latest id: a burst or a clock that was set back borrows from the future. */
    private final AtomicLong latest = new AtomicLong();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = latest.updateAndGet(previous -> Math.max(previous + 1, now));
        long high = tick >>> COUNTER_BITS << 16 | VERSION_7 | tick & COUNTER_MASK;
        return new UUID(high, VARIANT | random.nextLong() & RANDOM_MASK);
    }
}
