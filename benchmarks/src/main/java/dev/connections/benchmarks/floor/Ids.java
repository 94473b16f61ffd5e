package dev.connections.benchmarks.floor;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** New ids in the order of time (UUIDs of version 7), each greater than the one before, as our server's are. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final int WITHIN_A_MILLISECOND = 12;

    private Ids() {}

    static UUID next() {
        long now = System.currentTimeMillis() << WITHIN_A_MILLISECOND;
        long tick = LAST.accumulateAndGet(now, (last, least) -> Math.max(last + 1, least));
        long time = (tick & ~0xFFFL) << 4;
        return new UUID(time | 0x7000L | tick & 0xFFFL, RANDOM.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
