package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.load.AnswerCheck;
import dev.connections.benchmarks.load.Load;
import dev.connections.benchmarks.load.Outcome;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * Latencies at 40 % of what the reference can do at the most: each contestant gets the same requests at the same moments, whatever
 * it is able to. Rows with too few requests for a percentile are left out.
 */
public final class FixedRate {

    /** Which part of the throughput of the reference. */
    public static final double PART = 0.4;

    private static final int CLIENTS = 16;
    private static final int LEAST_REQUESTS = 50;
    private static final int ROUNDS = 2;
    private static final double MICROS = 1_000;
    private static final int DIGITS = 3;
    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 99;

    private final Bench bench;
    private final Servers servers;
    private final RunSettings settings;

    /** Measures the rows of a run. */
    public FixedRate(Bench bench, Servers servers, RunSettings settings) {
        this.bench = bench;
        this.servers = servers;
        this.settings = settings;
    }

    /**
     * Measures all rows.
     *
     * @param slices what was measured before, at full speed
     * @param reference the contestant whose throughput sets the rate
     * @param afterRow is given all rows so far
     */
    public List<RateSlice> run(List<Slice> slices, String reference, Consumer<List<RateSlice>> afterRow) {
        List<RateSlice> rows = new ArrayList<>();
        for (WorkItem operation : settings.operations()) {
            for (MeasuredCaller caller : settings.callers()) {
                OptionalDouble rate = rate(slices, reference, operation, caller);
                if (rate.isPresent()) {
                    rows.addAll(row(operation, caller, rate.getAsDouble()));
                }
            }
            afterRow.accept(List.copyOf(rows));
        }
        return rows;
    }

    private OptionalDouble rate(List<Slice> slices, String reference, WorkItem operation, MeasuredCaller caller) {
        List<Double> throughputs = slices.stream()
                .filter(slice -> slice.counts()
                        && slice.contestant().equals(reference)
                        && slice.operation().equals(operation.name())
                        && slice.caller().equals(caller.label()))
                .map(Slice::throughput)
                .toList();
        if (throughputs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double rate = PART * Median.of(throughputs).value();
        return rate * settings.seconds() * ROUNDS < LEAST_REQUESTS ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    private List<RateSlice> row(WorkItem operation, MeasuredCaller caller, double rate) {
        Map<String, Histogram> latencies = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Entrant participant : bench.participants()) {
                Optional<WorkItem.Preparation> preparation = participant.preparation(operation, caller);
                if (preparation.isEmpty()) {
                    continue;
                }
                MeasuredServer server = servers.of(participant, caller);
                AnswerCheck check = new AnswerCheck();
                try {
                    Requests requests = preparation.get().prepare(server.session(caller));
                    try (Load load = new Load(server.process().root().getPort(), CLIENTS)) {
                        Outcome outcome = load.atRate(requests, check, settings.seconds(), rate);
                        latencies
                                .computeIfAbsent(server.name(), unused -> new Histogram(DIGITS))
                                .add(outcome.latencies());
                    }
                } catch (IOException | WrongAnswer failure) {
                    faults.putIfAbsent(server.name(), failure.toString());
                }
                check.firstFault().ifPresent(fault -> faults.putIfAbsent(server.name(), fault));
            }
        }
        return latencies.entrySet().stream()
                .map(entry -> new RateSlice(
                        entry.getKey(),
                        operation.name(),
                        caller.label(),
                        rate,
                        entry.getValue().getTotalCount(),
                        entry.getValue().getValueAtPercentile(MEDIAN) / MICROS,
                        entry.getValue().getValueAtPercentile(NEARLY_ALL) / MICROS,
                        entry.getValue().getMaxValue() / MICROS,
                        Optional.ofNullable(faults.get(entry.getKey()))))
                .toList();
    }
}
