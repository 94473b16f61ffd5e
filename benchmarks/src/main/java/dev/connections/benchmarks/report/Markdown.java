package dev.connections.benchmarks.report;

import dev.connections.benchmarks.measure.Median;
import dev.connections.benchmarks.measure.RateSlice;
import dev.connections.benchmarks.measure.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The tables of a run. */
final class Markdown {

    private static final String NONE = "–";
    private static final double KIB = 1_024;

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Markdown(Results results) {
        this.results = results;
    }

    /** Everything that was measured so far. */
    static String of(Results results) {
        Markdown markdown = new Markdown(results);
        markdown.environment();
        for (String caller : markdown.distinct(Slice::caller)) {
            markdown.tables(caller);
        }
        markdown.text
                .append(OtherTables.starts(results))
                .append(OtherTables.memory(results))
                .append(FaultList.of(results));
        return markdown.text.toString();
    }

    private void environment() {
        Environment on = results.environment();
        line("Begun " + on.at() + " at commit " + on.commit() + " with `" + on.command() + "`.");
        line("");
        line(on.processor() + " processors, " + on.memory() + " MiB, " + on.system() + ", load " + on.load()
                + " before. " + on.database() + ".");
        line("");
        on.contestants().forEach((name, build) -> line("- **" + name + "**: " + build));
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d connections, %,d of them of one account (the hub); %,d rows shared with one user; a team of %,d; the common"
                        + " role is on 60 %% of the rows, the rare one on three connections.%s",
                results.size().connections(),
                results.size().hub(),
                results.size().shares(),
                results.size().users(),
                results.size().isFull() ? "" : " Hub, shares and team are scaled down with the dataset."));
        line("");
    }

    private void tables(String caller) {
        line("## As " + caller);
        line("");
        line("### Processor time of server and database, microseconds a request");
        line("");
        line("Median of the rounds (lowest to highest), and beside it how many times that of " + results.reference()
                + ". A star marks rows that were still changing. Where one answer took longer than the time that it"
                + " was given, that time stands.");
        line("");
        table(caller, this::processor);
        line("### Answers in a second, as fast as they come");
        line("");
        table(caller, cell -> spread(cell.row().median(Slice::throughput)));
        if (!results.rates().isEmpty()) {
            line("### Latency in milliseconds at a fixed rate: p50 / p99");
            line("");
            line("The rate is 40 % of what " + results.reference()
                    + " can do at the most; counted from the moment at which a request was to be sent. A dagger"
                    + " marks a contestant whose maximum is below the rate: its requests pile up, the longer the worse. Of one"
                    + " that cannot do half of the rate only the maximum stands.");
            line("");
            table(caller, this::latency);
        }
        if (!results.wire().isEmpty()) {
            line("### Statements / round trips to the database / buffers looked at, a request");
            line("");
            table(caller, this::wire);
        }
        line("### Allocated by the server, KiB a request");
        line("");
        table(
                caller,
                cell -> number(cell.row()
                                .median(slice -> slice.each(slice.allocatedBytes()))
                                .value()
                        / KIB));
    }

    private void table(String caller, Function<Cell, String> content) {
        List<String> contestants = results.contestants();
        line("| Operation | " + String.join(" | ", contestants) + " |");
        line("|---" + "|---:".repeat(contestants.size()) + "|");
        for (String operation : operations(caller)) {
            List<String> cells = new ArrayList<>();
            for (String contestant : contestants) {
                Cell cell =
                        new Cell(contestant, operation, caller, ResultRow.of(results, contestant, operation, caller));
                cells.add(text(cell, content));
            }
            line("| " + operation + " | " + String.join(" | ", cells) + " |");
        }
        line("");
    }

    private static String text(Cell cell, Function<Cell, String> content) {
        if (cell.row().over().isPresent()) {
            return "over " + number(cell.row().over().get()) + " s";
        }
        if (cell.row().slices().isEmpty()) {
            return NONE;
        }
        return cell.row().counts() ? content.apply(cell) : "void";
    }

    private String processor(Cell cell) {
        Median micros = cell.row().median(Slice::micros);
        ResultRow reference = ResultRow.of(results, results.reference(), cell.operation(), cell.caller());
        String ratio = reference.counts() && !cell.contestant().equals(results.reference())
                ? String.format(
                        Locale.ROOT,
                        " **×%.2f**",
                        micros.value() / reference.median(Slice::micros).value())
                : "";
        return spread(micros) + ratio + (cell.row().isSteady() ? "" : "*");
    }

    private String latency(Cell cell) {
        return results.rates().stream()
                .filter(rate -> cell.is(rate.contestant(), rate.operation(), rate.caller()))
                .findFirst()
                .map(rate -> latency(rate, cell.row().median(Slice::throughput).value()))
                .orElse(NONE);
    }

    private static String latency(RateSlice rate, double maximum) {
        if (rate.fault().isPresent()) {
            return "void";
        }
        return rate.unmeasured()
                .orElseGet(() -> number(rate.p50()) + " / " + number(rate.p99()) + " at "
                        + String.format(Locale.ROOT, "%,.0f/s", rate.perSecond())
                        + (maximum < rate.perSecond() ? " †" : ""));
    }

    private String wire(Cell cell) {
        String buffers =
                number(cell.row().median(slice -> slice.each(slice.buffers())).value());
        return results.wire().stream()
                .filter(count -> cell.is(count.contestant(), count.operation(), count.caller()))
                .findFirst()
                .map(count -> count.fault().isPresent()
                        ? "void"
                        : number(count.statements()) + " / " + number(count.roundTrips()) + " / " + buffers)
                .orElse(NONE);
    }

    private List<String> operations(String caller) {
        return results.slices().stream()
                .filter(slice -> slice.caller().equals(caller))
                .map(Slice::operation)
                .distinct()
                .toList();
    }

    private List<String> distinct(Function<Slice, String> part) {
        return results.slices().stream().map(part).distinct().toList();
    }

    private static String spread(Median median) {
        return number(median.value()) + " (" + number(median.lowest()) + "–" + number(median.highest()) + ")";
    }

    /** Three digits are enough for what is measured here. */
    static String number(double value) {
        int digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A place in a table. */
    private record Cell(String contestant, String operation, String caller, ResultRow row) {

        boolean is(String otherContestant, String otherOperation, String otherCaller) {
            return contestant.equals(otherContestant) && operation.equals(otherOperation) && caller.equals(otherCaller);
        }
    }
}
