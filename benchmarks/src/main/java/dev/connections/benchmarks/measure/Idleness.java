package dev.connections.benchmarks.measure;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for a process to have nothing more to do. */
final class Idleness {

    /** A process that spends this part of a processor is busy with its own upkeep only. */
    private static final double IDLE_PART = 0.05;

    private static final int QUIET_LOOKS = 3;
    private static final int MAX_LOOKS = 1_200;
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private Idleness() {}

    /** Returns when hardly any processor time is spent for a while, after five minutes at the latest. */
    static void await(Spent spent) throws IOException {
        try {
            int quiet = 0;
            long before = spent.millis();
            for (int look = 0; look < MAX_LOOKS && quiet < QUIET_LOOKS; look++) {
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                long now = spent.millis();
                quiet = now - before <= IDLE_PART * MILLIS_BETWEEN_LOOKS ? quiet + 1 : 0;
                before = now;
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** The processor time of a process since its start. */
    @FunctionalInterface
    interface Spent {
        long millis() throws IOException;
    }
}
