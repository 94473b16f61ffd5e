package dev.connections.benchmarks.measure;

import java.util.List;

/** Whether what is measured round after round still changes in one direction. */
public final class Steadiness {

    /** By how much the later half of the rounds may differ from the earlier half, as a part of the earlier one. */
    public static final double TOLERANCE = 0.15;

    private Steadiness() {}

    /** Whether the median of the later half of some rounds is near that of the earlier half. */
    public static boolean of(List<Double> rounds) {
        int half = rounds.size() / 2;
        if (half == 0) {
            return false;
        }
        double earlier = Median.of(rounds.subList(0, half)).value();
        double later =
                Median.of(rounds.subList(rounds.size() - half, rounds.size())).value();
        return Math.abs(later - earlier) <= TOLERANCE * earlier;
    }
}
