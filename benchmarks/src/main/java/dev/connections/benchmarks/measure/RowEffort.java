package dev.connections.benchmarks.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows are measured in further rounds: not those that had no answer in time, and of those that take long only as many
 * slices as a median needs.
 */
final class RowEffort {

    /** How many slices of a long row count. */
    static final int ENOUGH = 3;
    /** After how many seconds in all, preparation included, a row is a long one. */
    static final double LONG = 60;

    private final Map<List<String>, Double> seconds = new HashMap<>();
    private final Map<List<String>, Integer> counting = new HashMap<>();
    private final Set<List<String>> late = new HashSet<>();

    /** Takes down a slice and how long it took with its preparation. */
    void add(Slice slice, double secondsInAll) {
        List<String> row = List.of(slice.contestant(), slice.operation(), slice.caller());
        seconds.merge(row, secondsInAll, Double::sum);
        if (slice.counts()) {
            counting.merge(row, 1, Integer::sum);
        }
        if (slice.over().isPresent()) {
            late.add(row);
        }
    }

    /** Whether the next round measures a row. */
    boolean goesOn(String contestant, String operation, String caller) {
        List<String> row = List.of(contestant, operation, caller);
        boolean isDone = seconds.getOrDefault(row, 0.0) > LONG && counting.getOrDefault(row, 0) >= ENOUGH;
        return !isDone && !late.contains(row);
    }
}
