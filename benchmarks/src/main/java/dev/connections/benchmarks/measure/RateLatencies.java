package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.load.LateAnswer;
import dev.connections.benchmarks.load.Outcome;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The latencies of one row under a fixed rate, gathered over the rounds. */
final class RateLatencies {

    private static final double MICROS = 1_000;
    private static final int DIGITS = 3;
    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 99;

    private final Histogram latencies = new Histogram(DIGITS);
    private Optional<String> late = Optional.empty();
    private Optional<String> fault = Optional.empty();

    void add(Outcome outcome) {
        latencies.add(outcome.latencies());
    }

    void late(LateAnswer answer) {
        late = Optional.of(answer.getMessage());
    }

    /** Takes down what was wrong first. */
    void fault(String what) {
        fault = fault.or(() -> Optional.of(what));
    }

    RateSlice slice(String contestant, String operation, String caller, double rate) {
        return new RateSlice(
                contestant,
                operation,
                caller,
                rate,
                latencies.getTotalCount(),
                latencies.getValueAtPercentile(MEDIAN) / MICROS,
                latencies.getValueAtPercentile(NEARLY_ALL) / MICROS,
                latencies.getMaxValue() / MICROS,
                late,
                fault);
    }
}
