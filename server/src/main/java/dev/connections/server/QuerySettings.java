package dev.connections.server;

import java.time.Duration;

/**
 * How questions are answered.
 *
 * @param timeout after which one is given up, {@value #LEAST_SECONDS} second to {@value #MOST_SECONDS} seconds
 */
public record QuerySettings(Duration timeout) {

    static final int DEFAULT_SECONDS = 30;

    private static final int LEAST_SECONDS = 1;
    private static final int MOST_SECONDS = 86_400;

    /**
     * Settings that make sense.
     *
     * @throws InvalidSetting for a value out of range
     */
    public QuerySettings {
        long seconds = timeout.toSeconds();
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new InvalidSetting("--query-timeout " + seconds + ": give a number of seconds from " + LEAST_SECONDS
                    + " to " + MOST_SECONDS + ".");
        }
    }

    /** Half a minute for a question. */
    public static QuerySettings standard() {
        return new QuerySettings(Duration.ofSeconds(DEFAULT_SECONDS));
    }
}
