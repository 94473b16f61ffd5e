package dev.connections.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars in SVG: for each label one bar of each series. Letters stay text, so a plot is small and can be searched;
 * libraries for charts draw the outlines of letters, which takes a hundred times the space.
 */
final class BarChart {

    private static final int LEFT = 190;
    private static final int PLOT = 620;
    private static final int RIGHT = 90;
    private static final int TOP = 60;
    private static final int BAR = 11;
    private static final int GAP = 9;
    private static final int LETTERS = 12;
    private static final int LEGEND = 150;
    private static final int TICKS = 5;
    /** Colours that people with colour blindness tell apart. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00");

    private final String title;
    private final List<String> labels;
    private final List<Series> series;

    /**
     * One colour.
     *
     * @param name in the legend
     * @param values one for each label; a number that is none leaves its place empty
     */
    record Series(String name, List<Double> values) {}

    BarChart(String title, List<String> labels, List<Series> series) {
        this.title = title;
        this.labels = labels;
        this.series = series;
    }

    /** The chart as a document. */
    String svg() {
        int group = series.size() * BAR + GAP;
        int height = TOP + labels.size() * group + 2 * LETTERS;
        double most = series.stream()
                .flatMap(one -> one.values().stream())
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"%d\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                LEFT + PLOT + RIGHT, height, LETTERS));
        svg.append(text(LEFT, LETTERS + GAP, "start", title));
        grid(svg, most, height);
        for (int number = 0; number < series.size(); number++) {
            svg.append(bar(LEFT + number * LEGEND, TOP - 2 * LETTERS, BAR, number))
                    .append(text(
                            LEFT + number * LEGEND + 2 * BAR,
                            TOP - LETTERS - 1,
                            "start",
                            series.get(number).name()));
            for (int label = 0; label < labels.size(); label++) {
                double value = series.get(number).values().get(label);
                if (!Double.isNaN(value)) {
                    int y = TOP + label * group + number * BAR;
                    double width = PLOT * value / most;
                    svg.append(bar(LEFT, y, width, number))
                            .append(text(LEFT + width + 2, y + BAR - 1, "start", Markdown.number(value)));
                }
            }
        }
        for (int label = 0; label < labels.size(); label++) {
            svg.append(text(
                    LEFT - GAP,
                    TOP + label * group + (group - GAP) / 2.0 + LETTERS / 2.0 - 1,
                    "end",
                    labels.get(label)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void grid(StringBuilder svg, double most, int height) {
        for (int tick = 0; tick <= TICKS; tick++) {
            double x = LEFT + PLOT * tick / (double) TICKS;
            svg.append(format(
                            "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>%n",
                            x, TOP, x, height - 2 * LETTERS))
                    .append(text(x, height - LETTERS, "middle", Markdown.number(most * tick / TICKS)));
        }
    }

    private static String bar(double x, double y, double width, int number) {
        return format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                x, y, width, BAR - 1, COLOURS.get(number % COLOURS.size()));
    }

    private static String text(double x, double y, String anchor, String words) {
        return format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x, y, anchor, words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
