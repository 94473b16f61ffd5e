package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Interleaved rounds: in each, every operation of every caller is measured at every contestant, one right after the other, in
 * turning order. Rounds of warming up come first, until processor times no longer fall.
 */
public final class Rounds {

    private static final double STEADY = 0.05;

    private final Bench bench;
    private final Servers servers;
    private final RunSettings settings;
    private final List<Slice> slices = Collections.synchronizedList(new ArrayList<>());

    /** Rounds of a run. */
    public Rounds(Bench bench, Servers servers, RunSettings settings) {
        this.bench = bench;
        this.servers = servers;
        this.settings = settings;
    }

    /**
     * Runs all of them.
     *
     * @param afterRound is given all slices so far
     */
    public List<Slice> run(Consumer<List<Slice>> afterRound) {
        for (int left = settings.warmUps(); left > 0; left--) {
            round(1 - left);
            if (left < settings.warmUps() && isSteady(1 - left)) {
                break;
            }
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            round(round);
            afterRound.accept(List.copyOf(slices));
        }
        return List.copyOf(slices);
    }

    private void round(int round) {
        List<Entrant> order = new ArrayList<>(bench.participants());
        Collections.rotate(order, round);
        for (WorkItem operation : settings.operations()) {
            for (MeasuredCaller caller : settings.callers()) {
                for (Entrant participant : order) {
                    if (participant.preparation(operation, caller).isPresent()) {
                        slices.add(servers.of(participant, caller)
                                .slice(operation, caller, round, settings.clients(), settings.seconds()));
                    }
                }
            }
        }
    }

    /** Whether a round took about as much processor time a request as the one before it, in the median of all rows. */
    private boolean isSteady(int round) {
        Map<List<String>, Double> before = new HashMap<>();
        List<Double> changes = new ArrayList<>();
        for (Slice slice : slices) {
            List<String> row = List.of(slice.contestant(), slice.operation(), slice.caller());
            if (slice.requests() > 0 && slice.round() == round - 1) {
                before.put(row, slice.micros());
            } else if (slice.requests() > 0 && slice.round() == round && before.containsKey(row)) {
                changes.add(1 - slice.micros() / Math.max(1, before.get(row)));
            }
        }
        return !changes.isEmpty() && Median.of(changes).value() < STEADY;
    }
}
