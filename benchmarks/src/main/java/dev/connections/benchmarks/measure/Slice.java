package dev.connections.benchmarks.measure;

import java.util.Optional;

/**
 * What one contestant did with one operation of one caller in one round.
 *
 * @param contestant by name
 * @param operation by name
 * @param caller by label
 * @param round 1 and up; 0 and below to warm up
 * @param requests how many were answered
 * @param seconds how long it took
 * @param serverMillis processor time of the server in all
 * @param databaseMillis processor time of the database in all; 0 when it runs inside the server
 * @param allocatedBytes by the server in all
 * @param statements that PostgreSQL counted in all
 * @param buffers that they looked at in all
 * @param compared how many bodies were compared with those before the load
 * @param over how many seconds an answer took at the least that did not come in time; then there are no figures
 * @param fault what was wrong; then the slice is void
 */
public record Slice(
        String contestant,
        String operation,
        String caller,
        int round,
        long requests,
        double seconds,
        long serverMillis,
        long databaseMillis,
        long allocatedBytes,
        long statements,
        long buffers,
        int compared,
        Optional<Double> over,
        Optional<String> fault) {

    private static final double MICROS = 1_000;

    /** A slice that could not be measured. */
    static Slice failed(String contestant, String operation, String caller, int round, String fault) {
        return new Slice(
                contestant, operation, caller, round, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.of(fault));
    }

    /** A slice in which an answer did not come in that many seconds. */
    static Slice late(String contestant, String operation, String caller, int round, double seconds) {
        return new Slice(
                contestant, operation, caller, round, 0, 0, 0, 0, 0, 0, 0, 0, Optional.of(seconds), Optional.empty());
    }

    /** Whether it counts. */
    public boolean counts() {
        return round > 0 && fault.isEmpty() && over.isEmpty() && requests > 0;
    }

    /** Processor time of the server in microseconds a request. */
    public double serverMicros() {
        return MICROS * serverMillis / requests;
    }

    /** Processor time of the database in microseconds a request. */
    public double databaseMicros() {
        return MICROS * databaseMillis / requests;
    }

    /** Processor time of both in microseconds a request. */
    public double micros() {
        return serverMicros() + databaseMicros();
    }

    /** Answers in a second. */
    public double throughput() {
        return requests / seconds;
    }

    /** A total as a part of one request. */
    public double each(long total) {
        return total / (double) requests;
    }
}
