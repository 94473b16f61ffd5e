package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.util.List;

/**
 * What is measured and for how long.
 *
 * @param operations in their order
 * @param callers on whose behalf
 * @param rounds how many count
 * @param warmUps how many at the most come before them; they end earlier when all has become steady
 * @param seconds how long each slice takes
 * @param clients how many clients send requests, unless an operation says otherwise
 */
public record RunSettings(
        List<WorkItem> operations,
        List<MeasuredCaller> callers,
        int rounds,
        int warmUps,
        double seconds,
        int clients) {}
