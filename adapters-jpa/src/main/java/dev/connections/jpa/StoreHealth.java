package dev.connections.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monitors whether a database answers, independently of health requests: a thread checks several times a second, over a
 * connection of its own, which no number of requests can take away. A change is known within about a second.
 */
public final class StoreHealth implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

    /** Between an answer and the next check. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** A database that takes longer to answer hangs. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final HikariDataSource database;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connections-health");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean answering = true;
    private volatile boolean asking;
    private volatile long askedAt;

    private StoreHealth(HikariDataSource database) {
        this.database = database;
    }

    /** Watches a database that has just been opened. */
    public static StoreHealth watch(DatabaseSettings settings) {
        StoreHealth health = new StoreHealth(DataSources.forHealth(settings));
        health.checks.scheduleWithFixedDelay(health::check, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return health;
    }

    /** Whether the database answers. Never waits. */
    public boolean isReady() {
        boolean overdue = asking && System.nanoTime() - askedAt > PATIENCE.toNanos();
        return answering && !overdue;
    }

    /** Ends the checks; a database that hangs is not waited for. */
    @Override
    public void close() {
        checks.shutdownNow();
        database.close();
    }

    private void check() {
        askedAt = System.nanoTime();
        asking = true;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            note(true, "");
        } catch (SQLException | RuntimeException failure) {
            note(false, failure.getMessage());
        } finally {
            asking = false;
        }
    }

    private void note(boolean answered, String reason) {
        if (answered && !answering) {
            LOG.info("The database answers again.");
        }
        if (!answered && answering && !checks.isShutdown()) {
            LOG.warn("The database does not answer: {}", reason);
        }
        answering = answered;
    }
}
