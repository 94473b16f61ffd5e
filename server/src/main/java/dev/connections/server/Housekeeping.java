package dev.connections.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what is no longer needed: at once, and every hour from then on. Gives back the room that the store does not
 * need, in quiet moments.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connections-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Housekeeping() {}

    /**
     * Begins; what fails once is tried again.
     *
     * @param clearing clears rows away, once an hour
     * @param compacting gives room back if the moment is quiet, asked every quarter of a minute
     */
    static Housekeeping start(Runnable clearing, Runnable compacting) {
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.every(PAUSE, Duration.ZERO, clearing);
        housekeeping.every(BETWEEN_LOOKS, BETWEEN_LOOKS, compacting);
        return housekeeping;
    }

    private void every(Duration pause, Duration before, Runnable work) {
        worker.scheduleWithFixedDelay(() -> attempt(work), before.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private static void attempt(Runnable clearing) {
        try {
            clearing.run();
        } catch (RuntimeException failure) {
            LOG.warn("What is no longer needed could not be cleared away.", failure);
        }
    }

    /** Ends it, once it has finished what it is about, within 5 seconds. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
