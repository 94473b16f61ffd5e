package dev.connections.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what is no longer needed: at once, and every hour from then on. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connections-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Housekeeping() {}

    /** Begins to clear away; what fails once is tried again in an hour. */
    static Housekeeping start(Runnable clearing) {
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.worker.scheduleWithFixedDelay(() -> attempt(clearing), 0, PAUSE.toMinutes(), TimeUnit.MINUTES);
        return housekeeping;
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
