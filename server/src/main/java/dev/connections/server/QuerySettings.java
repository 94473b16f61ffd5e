package dev.connections.server;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The limits and the time zone of queries.
 *
 * @param timeout after which a query is cancelled, {@value #LEAST_SECONDS} second to {@value #MAX_SECONDS} seconds
 * @param zone the time zone of users who have chosen none
 */
public record QuerySettings(Duration timeout, ZoneId zone) {

    static final int DEFAULT_SECONDS = 30;
    static final String DEFAULT_ZONE = "UTC";

    private static final int LEAST_SECONDS = 1;
    private static final int MAX_SECONDS = 86_400;

    /**
     * Settings that make sense.
     *
     * @throws InvalidSetting for a value out of range
     */
    public QuerySettings {
        long seconds = timeout.toSeconds();
        if (seconds < LEAST_SECONDS || seconds > MAX_SECONDS) {
            throw new InvalidSetting("--query-timeout " + seconds + ": give a number of seconds from " + LEAST_SECONDS
                    + " to " + MAX_SECONDS + ".");
        }
    }

    /** A timeout of half a minute, days in UTC. */
    public static QuerySettings standard() {
        return of(DEFAULT_SECONDS, DEFAULT_ZONE);
    }

    /**
     * Settings as they are written.
     *
     * @throws InvalidSetting for a number out of range, or a zone that there is not
     */
    static QuerySettings of(int seconds, String zone) {
        try {
            return new QuerySettings(Duration.ofSeconds(seconds), ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new InvalidSetting("--time-zone " + zone
                    + ": there is no such zone. Give a name of the IANA database, such as Europe/Berlin, or UTC.");
        }
    }
}
