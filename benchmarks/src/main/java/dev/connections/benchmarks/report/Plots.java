package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Slice;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Plots of processor time beside that of the reference, one for each caller. */
final class Plots {

    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 700;
    private static final int UPRIGHT = 90;
    private static final int FONT = 12;

    private Plots() {}

    /** Writes them into a directory; a later part of the run writes over them. */
    static void write(Results results, Path directory) throws IOException {
        for (String caller :
                results.slices().stream().map(Slice::caller).distinct().toList()) {
            CategoryChart chart = new CategoryChartBuilder()
                    .width(WIDTH)
                    .height(HEIGHT)
                    .title("Processor time of server and database as " + caller)
                    .xAxisTitle("")
                    .yAxisTitle("times that of " + results.reference())
                    .build();
            chart.getStyler().setYAxisMin(0.0);
            chart.getStyler().setXAxisLabelRotation(UPRIGHT);
            chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
            chart.getStyler().setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT));
            if (addSeries(chart, results, caller)) {
                VectorGraphicsEncoder.saveVectorGraphic(
                        chart, directory.resolve("processor-" + caller + ".svg").toString(), VectorGraphicsFormat.SVG);
            }
        }
    }

    private static boolean addSeries(CategoryChart chart, Results results, String caller) {
        List<String> operations = results.slices().stream()
                .map(Slice::operation)
                .distinct()
                .filter(operation -> results.contestants().stream()
                        .allMatch(contestant -> ResultRow.of(results, contestant, operation, caller)
                                .counts()))
                .toList();
        if (operations.isEmpty()) {
            return false;
        }
        for (String contestant : results.contestants()) {
            List<Double> ratios = new ArrayList<>();
            for (String operation : operations) {
                ratios.add(micros(results, contestant, operation, caller)
                        / micros(results, results.reference(), operation, caller));
            }
            chart.addSeries(contestant, operations, ratios);
        }
        return true;
    }

    private static double micros(Results results, String contestant, String operation, String caller) {
        return ResultRow.of(results, contestant, operation, caller)
                .median(Slice::micros)
                .value();
    }
}
