package dev.connections.benchmarks.measure;

import java.util.Optional;

/**
 * Latencies of one contestant under a fixed rate, over all rounds.
 *
 * @param contestant by name
 * @param operation by name
 * @param caller by label
 * @param perSecond the rate
 * @param requests how many were answered
 * @param p50 in milliseconds, from the moment at which each request was to be sent
 * @param p99 likewise
 * @param highest likewise
 * @param unmeasured why the rate was too much for it; then there are no figures
 * @param fault what was wrong; then the figures do not count
 */
public record RateSlice(
        String contestant,
        String operation,
        String caller,
        double perSecond,
        long requests,
        double p50,
        double p99,
        double highest,
        Optional<String> unmeasured,
        Optional<String> fault) {

    /** A contestant for which the rate is too much. */
    static RateSlice unmeasured(String contestant, String operation, String caller, double perSecond, String reason) {
        return new RateSlice(
                contestant, operation, caller, perSecond, 0, 0, 0, 0, Optional.of(reason), Optional.empty());
    }
}
