package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plots of processor time beside that of the reference, one for each caller. */
final class Plots {

    private Plots() {}

    /** Writes them into a directory; a later part of the run writes over them. */
    static void write(Results results, Path directory) throws IOException {
        for (String caller :
                results.slices().stream().map(Slice::caller).distinct().toList()) {
            List<String> operations = results.slices().stream()
                    .map(Slice::operation)
                    .distinct()
                    .filter(operation -> ResultRow.of(results, results.reference(), operation, caller)
                            .counts())
                    .toList();
            List<BarChart.Series> series = results.contestants().stream()
                    .filter(contestant -> !contestant.equals(results.reference()))
                    .map(contestant -> new BarChart.Series(
                            contestant,
                            operations.stream()
                                    .map(operation -> ratio(results, contestant, operation, caller))
                                    .toList()))
                    .toList();
            String title = "Processor time a request as " + caller + ", times that of " + results.reference();
            Files.writeString(
                    directory.resolve("processor-" + caller + ".svg"), new BarChart(title, operations, series).svg());
        }
    }

    private static double ratio(Results results, String contestant, String operation, String caller) {
        ResultRow row = ResultRow.of(results, contestant, operation, caller);
        return row.counts()
                ? row.median(Slice::micros).value()
                        / ResultRow.of(results, results.reference(), operation, caller)
                                .median(Slice::micros)
                                .value()
                : Double.NaN;
    }
}
