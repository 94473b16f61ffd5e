package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.load.AnswerCheck;
import dev.connections.benchmarks.load.LateAnswer;
import dev.connections.benchmarks.load.Load;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Latencies at 40 % of what the reference can do at the most: each contestant gets the same requests at the same moments, whatever
 * it is able to. Rows with too few requests for a percentile are left out, and so is a contestant that cannot do half of the rate.
 */
public final class FixedRate {

    /** Which part of the throughput of the reference. */
    public static final double PART = 0.4;

    private static final int CLIENTS = 16;
    private static final int LEAST_REQUESTS = 50;
    private static final int ROUNDS = 2;
    /** A contestant that cannot do this part of the rate would only pile requests up. */
    private static final double LEAST_PART_OF_RATE = 0.5;

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
                    rows.addAll(row(slices, operation, caller, rate.getAsDouble()));
                }
            }
            afterRow.accept(List.copyOf(rows));
        }
        return rows;
    }

    private OptionalDouble rate(List<Slice> slices, String reference, WorkItem operation, MeasuredCaller caller) {
        OptionalDouble maximum = maximum(slices, reference, operation, caller);
        if (maximum.isEmpty() || PART * maximum.getAsDouble() * settings.seconds() * ROUNDS < LEAST_REQUESTS) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(PART * maximum.getAsDouble());
    }

    /** What a contestant did at full speed; empty when no slice counts. */
    private static OptionalDouble maximum(
            List<Slice> slices, String contestant, WorkItem operation, MeasuredCaller caller) {
        List<Double> throughputs = slices.stream()
                .filter(slice -> slice.counts()
                        && slice.contestant().equals(contestant)
                        && slice.operation().equals(operation.name())
                        && slice.caller().equals(caller.label()))
                .map(Slice::throughput)
                .toList();
        return throughputs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Median.of(throughputs).value());
    }

    private List<RateSlice> row(List<Slice> slices, WorkItem operation, MeasuredCaller caller, double rate) {
        List<RateSlice> row = new ArrayList<>();
        Map<Entrant, RateLatencies> measured = new LinkedHashMap<>();
        for (Entrant participant : bench.participants()) {
            String name = participant.contestant().name();
            OptionalDouble maximum = maximum(slices, name, operation, caller);
            if (maximum.isPresent() && maximum.getAsDouble() >= rate * LEAST_PART_OF_RATE) {
                measured.put(participant, new RateLatencies());
            } else if (maximum.isPresent()) {
                row.add(RateSlice.unmeasured(
                        name,
                        operation.name(),
                        caller.label(),
                        rate,
                        String.format(Locale.ROOT, "%.3g/s at the most", maximum.getAsDouble())));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            measured.forEach((participant, latencies) -> measure(participant, operation, caller, rate, latencies));
        }
        measured.forEach((participant, latencies) ->
                row.add(latencies.slice(participant.contestant().name(), operation.name(), caller.label(), rate)));
        return row;
    }

    private void measure(
            Entrant participant, WorkItem operation, MeasuredCaller caller, double rate, RateLatencies latencies) {
        MeasuredServer server = servers.of(participant, caller);
        AnswerCheck check = new AnswerCheck();
        try {
            Requests requests =
                    participant.preparation(operation, caller).orElseThrow().prepare(server.session(caller));
            try (Load load = new Load(server.process().root().getPort(), CLIENTS, bench.timeout())) {
                latencies.add(load.atRate(requests, check, settings.seconds(), rate));
            }
        } catch (LateAnswer late) {
            server.settle();
            latencies.late(late);
        } catch (IOException | WrongAnswer failure) {
            latencies.fault(failure.toString());
        }
        check.firstFault().ifPresent(latencies::fault);
    }
}
