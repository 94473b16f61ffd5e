package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was wrong in a run. */
final class FaultList {

    private FaultList() {}

    /** The faults as a section of its own; empty when there are none. */
    static String of(Results results) {
        List<String> faults = new ArrayList<>();
        for (Slice slice : results.slices()) {
            slice.fault()
                    .ifPresent(fault -> faults.add("- " + slice.contestant() + ", " + slice.operation() + ", "
                            + slice.caller() + (slice.round() > 0 ? "" : ", while warming up") + ": "
                            + fault.replace('\n', ' ')));
        }
        results.wire()
                .forEach(count -> count.fault()
                        .ifPresent(fault -> faults.add("- " + count.contestant() + ", " + count.operation() + ", "
                                + count.caller() + ", through the proxy: " + fault.replace('\n', ' '))));
        results.rates()
                .forEach(rate -> rate.fault()
                        .ifPresent(fault -> faults.add("- " + rate.contestant() + ", " + rate.operation() + ", "
                                + rate.caller() + ", at a fixed rate: " + fault.replace('\n', ' '))));
        results.starts()
                .forEach(start -> start.fault()
                        .ifPresent(fault ->
                                faults.add("- " + start.contestant() + ", start " + start.number() + ": " + fault)));
        results.memory()
                .forEach(use ->
                        use.fault().ifPresent(fault -> faults.add("- " + use.contestant() + ", memory: " + fault)));
        return faults.isEmpty()
                ? ""
                : faults.stream().distinct().collect(Collectors.joining("\n", "## Void\n\n", "\n"));
    }
}
