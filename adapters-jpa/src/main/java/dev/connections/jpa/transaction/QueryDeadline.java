package dev.connections.jpa.transaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enforces the query timeout. JDBC has a timeout for that, but H2 sets it by a statement of its own, after which it
 * discards all prepared plans; so a watchdog thread cancels overdue queries.
 */
final class QueryDeadline {

    private static final Logger LOG = LoggerFactory.getLogger(QueryDeadline.class);

    /** How long the watchdog thread waits for the next query before it ends, so that this needs no close method. */
    private static final long IDLE_SECONDS = 60;

    private final Duration limit;
    private final ScheduledThreadPoolExecutor clock;

    QueryDeadline(Duration limit) {
        this.limit = limit;
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "connections-query-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** Runs the query, and cancels it when it is not answered in time. */
    ResultSet execute(PreparedStatement query) throws SQLException {
        long millis = limit.toMillis();
        // Again and again, as what is not yet under way cannot be cancelled.
        ScheduledFuture<?> end =
                clock.scheduleWithFixedDelay(() -> cancel(query), millis, millis, TimeUnit.MILLISECONDS);
        try {
            return query.executeQuery();
        } finally {
            end.cancel(false);
        }
    }

    private static void cancel(PreparedStatement query) {
        try {
            query.cancel();
        } catch (SQLException overAlready) {
            LOG.debug("A query was over before it could be cancelled.", overAlready);
        }
    }
}
