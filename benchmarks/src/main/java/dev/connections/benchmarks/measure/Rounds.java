package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Interleaved rounds: in each, every operation of every caller is measured at every contestant, one right after the other, in
 * turning order. Rounds of warming up come first, until processor times no longer fall. Rows that take long end early.
 */
public final class Rounds {

    private static final double STEADY = 0.05;
    private static final double WORTH_TELLING = 5;

    private final Bench bench;
    private final Servers servers;
    private final RunSettings settings;
    private final Consumer<String> progress;
    private final RowEffort effort = new RowEffort();
    private final List<Slice> slices = Collections.synchronizedList(new ArrayList<>());

    /**
     * Rounds of a run.
     *
     * @param progress is told of slices that take long
     */
    public Rounds(Bench bench, Servers servers, RunSettings settings, Consumer<String> progress) {
        this.bench = bench;
        this.servers = servers;
        this.settings = settings;
        this.progress = progress;
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
                    if (participant.preparation(operation, caller).isPresent()
                            && effort.goesOn(participant.contestant().name(), operation.name(), caller.label())) {
                        slices.add(slice(participant, operation, caller, round));
                    }
                }
            }
        }
    }

    private Slice slice(Entrant participant, WorkItem operation, MeasuredCaller caller, int round) {
        long begin = System.nanoTime();
        Slice slice =
                servers.of(participant, caller).slice(operation, caller, round, settings.clients(), settings.seconds());
        double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        effort.add(slice, seconds);
        if (seconds > WORTH_TELLING) {
            progress.accept(String.format(
                    Locale.ROOT,
                    "%s as %s: %s took %.1f s, %.1f s of them under load",
                    operation.name(),
                    caller.label(),
                    participant.contestant().name(),
                    seconds,
                    slice.seconds()));
        }
        return slice;
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
