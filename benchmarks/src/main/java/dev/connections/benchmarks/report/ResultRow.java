package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Median;
import dev.connections.benchmarks.measure.Slice;
import dev.connections.benchmarks.measure.Steadiness;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one contestant did with one operation of one caller, over all rounds that count.
 *
 * @param slices of the rounds, without those of warming up
 * @param over how many seconds an answer took at the least that did not come in time, in whichever round
 */
record ResultRow(List<Slice> slices, Optional<Double> over) {

    /** The row of a contestant among all slices. */
    static ResultRow of(Results results, String contestant, String operation, String caller) {
        List<Slice> all = results.slices().stream()
                .filter(slice -> slice.contestant().equals(contestant)
                        && slice.operation().equals(operation)
                        && slice.caller().equals(caller))
                .toList();
        return new ResultRow(
                all.stream().filter(slice -> slice.round() > 0).toList(),
                all.stream().flatMap(slice -> slice.over().stream()).findFirst());
    }

    /** What was wrong first; then the row is void. */
    Optional<String> fault() {
        return slices.stream().flatMap(slice -> slice.fault().stream()).findFirst();
    }

    /** Whether there is something to tell. */
    boolean counts() {
        return !slices.isEmpty()
                && over.isEmpty()
                && fault().isEmpty()
                && slices.stream().allMatch(Slice::counts);
    }

    /** Whether processor time no longer changed in one direction. */
    boolean isSteady() {
        return Steadiness.of(slices.stream().map(Slice::micros).toList());
    }

    /** The median of a figure. */
    Median median(ToDoubleFunction<Slice> figure) {
        return Median.of(
                slices.stream().map(slice -> figure.applyAsDouble(slice)).toList());
    }
}
