package dev.connections.server;

import dev.connections.rest.limit.RequestLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much the server takes. */
final class LimitOptions {

    private static final String REQUESTS = "--requests-per-window";
    private static final String EXECUTION_SECONDS = "--execution-seconds-per-window";
    private static final String CONCURRENT = "--concurrent-requests";
    private static final String REFUSED_SIGN_INS = "--refused-sign-ins-per-window";
    private static final int MAX_LIMIT = 1_000_000_000;

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

    @Option(
            names = REQUESTS,
            order = 30,
            paramLabel = "NUMBER",
            description = "How many requests a user may send within five minutes (default: 6000, or 0 with --auth none;"
                    + " 0: any number).")
    private @Nullable Integer requests;

    @Option(
            names = EXECUTION_SECONDS,
            order = 31,
            paramLabel = "NUMBER",
            description = "How many seconds the requests of a user may take together within five minutes (default:"
                    + " 1200, or 0 with --auth none; 0: any time).")
    private @Nullable Integer executionSeconds;

    @Option(
            names = CONCURRENT,
            order = 32,
            paramLabel = "NUMBER",
            description = "How many requests of a user may be under way at once (default: 52, or 0 with --auth none; 0:"
                    + " any number).")
    private @Nullable Integer concurrent;

    @Option(
            names = REFUSED_SIGN_INS,
            order = 33,
            paramLabel = "NUMBER",
            description = "After how many refused tokens within five minutes those from the same address are no longer"
                    + " looked at (default: 300, or 0 with --auth none; 0: never).")
    private @Nullable Integer refusedSignIns;

    /**
     * The limits that the options name. Where all callers are the same user, limits apply only when given.
     *
     * @throws InvalidSetting for a value out of range
     */
    Limits limits(AuthenticationMode authenticationMode) {
        RequestLimits usual =
                authenticationMode.equals(AuthenticationMode.NONE) ? RequestLimits.NONE : RequestLimits.STANDARD;
        return new Limits(
                bodyBytes,
                new RequestLimits(
                        limit(REQUESTS, requests, usual.requests()),
                        limit(EXECUTION_SECONDS, executionSeconds, usual.executionSeconds()),
                        limit(CONCURRENT, concurrent, usual.concurrent()),
                        limit(REFUSED_SIGN_INS, refusedSignIns, usual.refusedSignIns())),
                changeTrackingDays);
    }

    private static int limit(String option, @Nullable Integer given, int usual) {
        int limit = Optional.ofNullable(given).orElse(usual);
        InvalidSetting.unlessBetween(0, MAX_LIMIT, option, limit);
        return limit;
    }
}
