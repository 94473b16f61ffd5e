package dev.connections.server;

import picocli.CommandLine.Option;

/** The options that limit queries. */
final class QueryLimitOptions {

    @Option(
            names = "--query-timeout",
            order = 26,
            paramLabel = "SECONDS",
            defaultValue = "" + QuerySettings.DEFAULT_SECONDS,
            description = "How long the database may work on a question before it is given up (default:"
                    + " ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--time-zone",
            order = 27,
            paramLabel = "ZONE",
            defaultValue = QuerySettings.DEFAULT_ZONE,
            description = "Where the days of users begin and end who have chosen no time zone, such as Europe/Berlin"
                    + " (default: ${DEFAULT-VALUE}).")
    private String zone = QuerySettings.DEFAULT_ZONE;

    /** @throws InvalidSetting for a number out of range, or a zone that there is not */
    QuerySettings queries() {
        return QuerySettings.of(timeout, zone);
    }
}
