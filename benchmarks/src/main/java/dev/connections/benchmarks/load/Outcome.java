package dev.connections.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What a stretch of load came to.
 *
 * @param requests how many were answered
 * @param seconds from the first request to the last answer
 * @param latencies in microseconds
 */
public record Outcome(long requests, double seconds, Histogram latencies) {

    /** Answers in a second. */
    public double throughput() {
        return requests / seconds;
    }
}
