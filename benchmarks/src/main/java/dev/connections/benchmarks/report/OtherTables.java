package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Median;
import dev.connections.benchmarks.measure.MemoryUse;
import dev.connections.benchmarks.measure.StartTime;
import java.util.List;
import java.util.Locale;

/** The tables that have one row for each contestant. */
final class OtherTables {

    private OtherTables() {}

    /** Start to first answer; empty when no start was measured. */
    static String starts(Results results) {
        if (results.starts().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Start to first answer\n\n");
        text.append("On the filled database, interleaved.\n\n");
        text.append(
                "| | Starts | Archive | Fastest | Median | Slowest | Processor time |\n|---|---:|---|---:|---:|---:|---:|\n");
        for (String contestant : results.contestants()) {
            List<StartTime> starts = results.starts().stream()
                    .filter(start -> start.contestant().equals(contestant)
                            && start.fault().isEmpty())
                    .toList();
            if (!starts.isEmpty()) {
                Median seconds =
                        Median.of(starts.stream().map(StartTime::seconds).toList());
                Median processor = Median.of(starts.stream()
                        .map(start -> (double) start.processorMillis())
                        .toList());
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %.2f s | %.2f s | %.2f s | %,.0f ms |%n",
                        contestant,
                        starts.size(),
                        starts.get(0).archived() ? "yes" : "no",
                        seconds.lowest(),
                        seconds.value(),
                        seconds.highest(),
                        processor.value()));
            }
        }
        return text.append('\n').toString();
    }

    /** Resident memory; empty when none was measured. */
    static String memory(Results results) {
        if (results.memory().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Resident memory, MiB\n\n");
        text.append("| | Idle | Under 16 readers of pages of 5,000 |\n|---|---:|---:|\n");
        for (MemoryUse use : results.memory()) {
            text.append(
                    use.fault().isPresent()
                            ? "| " + use.contestant() + " | void | void |\n"
                            : String.format(
                                    Locale.ROOT,
                                    "| %s | %.0f | %.0f%s |%n",
                                    use.contestant(),
                                    use.idle(),
                                    use.underReaders(),
                                    use.pages() > 0 ? "" : " (a page did not come in time)"));
        }
        return text.append('\n').toString();
    }
}
