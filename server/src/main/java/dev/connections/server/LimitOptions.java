package dev.connections.server;

import picocli.CommandLine.Option;

/** The options that say how much the server takes. */
final class LimitOptions {

    @Option(
            names = "--max-body-bytes",
            order = 22,
            paramLabel = "NUMBER",
            defaultValue = "" + Limits.DEFAULT_BODY_BYTES,
            description = "How long the body of a request may be (default: ${DEFAULT-VALUE}, 16 MiB).")
    private int bodyBytes;

    @Option(
            names = "--change-tracking-days",
            order = 25,
            paramLabel = "NUMBER",
            defaultValue = "" + Limits.DEFAULT_CHANGE_TRACKING_DAYS,
            description = "How many days a delta link can be followed, and deletions are remembered (default:"
                    + " ${DEFAULT-VALUE}).")
    private int changeTrackingDays;

    /** @throws InvalidSetting for a value out of range */
    Limits limits() {
        return new Limits(bodyBytes, changeTrackingDays);
    }
}
