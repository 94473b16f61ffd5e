package dev.connections.benchmarks.measure;

import java.util.Optional;

/**
 * One start of a contestant.
 *
 * @param contestant by name
 * @param number 1 and up
 * @param archived whether an archive of classes was used
 * @param seconds from the start of the process to the first answer to a question
 * @param processorMillis of the server by then
 * @param fault why it did not count
 */
public record StartTime(
        String contestant,
        int number,
        boolean archived,
        double seconds,
        long processorMillis,
        Optional<String> fault) {}
