package dev.connections.rest.limit;

/**
 * What happened within the last five minutes, kept as sums of whole seconds: as much memory for one happening as for
 * millions. Moments are seconds on a clock that never goes back.
 */
final class Window {

    /** How long a happening counts, in seconds. */
    static final int SECONDS = 300;

    private final long[] amounts = new long[SECONDS];
    private long newest;
    private long sum;

    Window(long now) {
        newest = now;
    }

    /** Counts something that happens now. */
    void add(long amount, long now) {
        moveTo(now);
        amounts[place(newest)] += amount;
        sum += amount;
    }

    /** All that counts at that moment. */
    long sum(long now) {
        moveTo(now);
        return sum;
    }

    /** In how many seconds less than the limit counts, if nothing else happens; 0 when that is so now. */
    long secondsUntilBelow(long limit, long now) {
        moveTo(now);
        long left = sum;
        for (int passed = 0; passed < SECONDS; passed++) {
            if (left < limit) {
                return passed;
            }
            left -= amounts[place(newest + 1 + passed)];
        }
        return SECONDS;
    }

    private void moveTo(long now) {
        long steps = Math.min(now - newest, SECONDS);
        for (long step = 1; step <= steps; step++) {
            int place = place(newest + step);
            sum -= amounts[place];
            amounts[place] = 0;
        }
        newest = Math.max(newest, now);
    }

    private static int place(long second) {
        return (int) Math.floorMod(second, (long) SECONDS);
    }
}
