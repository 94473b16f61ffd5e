package dev.connections.benchmarks.report;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.measure.MemoryUse;
import dev.connections.benchmarks.measure.RateSlice;
import dev.connections.benchmarks.measure.Slice;
import dev.connections.benchmarks.measure.StartTime;
import dev.connections.benchmarks.measure.WireCount;
import java.util.List;

/**
 * All that a run has measured so far: its raw data.
 *
 * @param environment on what
 * @param size of each dataset
 * @param reference the contestant that others are divided by
 * @param slices at full speed
 * @param rates at a fixed rate
 * @param wire statements and round trips
 * @param starts start to first answer
 * @param memory resident memory
 */
public record Results(
        Environment environment,
        DatasetSize size,
        String reference,
        List<Slice> slices,
        List<RateSlice> rates,
        List<WireCount> wire,
        List<StartTime> starts,
        List<MemoryUse> memory) {

    /** A run that has measured nothing yet. */
    public static Results of(Environment environment, DatasetSize size, String reference) {
        return new Results(environment, size, reference, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with these slices. */
    public Results withSlices(List<Slice> all) {
        return new Results(environment, size, reference, all, rates, wire, starts, memory);
    }

    /** The same with these rates. */
    public Results withRates(List<RateSlice> all) {
        return new Results(environment, size, reference, slices, all, wire, starts, memory);
    }

    /** The same with these counts. */
    public Results withWire(List<WireCount> all) {
        return new Results(environment, size, reference, slices, rates, all, starts, memory);
    }

    /** The same with these starts. */
    public Results withStarts(List<StartTime> all) {
        return new Results(environment, size, reference, slices, rates, wire, all, memory);
    }

    /** The same with these figures of memory. */
    public Results withMemory(List<MemoryUse> all) {
        return new Results(environment, size, reference, slices, rates, wire, starts, all);
    }

    /** Whether no slice, count or figure is void. */
    public boolean isValid() {
        return slices.stream().allMatch(slice -> slice.fault().isEmpty())
                && rates.stream().allMatch(rate -> rate.fault().isEmpty())
                && wire.stream().allMatch(count -> count.fault().isEmpty())
                && starts.stream().allMatch(start -> start.fault().isEmpty())
                && memory.stream().allMatch(use -> use.fault().isEmpty());
    }

    /** The contestants in their order. */
    List<String> contestants() {
        return List.copyOf(environment.contestants().keySet());
    }
}
