package dev.connections.benchmarks.measure;

import java.util.Collection;

/**
 * A median with its spread.
 *
 * @param value the median
 * @param lowest the lowest of all
 * @param highest the highest of all
 * @param count of how many
 */
public record Median(double value, double lowest, double highest, int count) {

    /**
     * The median of some values: the middle one, or the mean of both middle ones.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Median of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A median needs at least one value.");
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double value = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Median(value, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** How far lowest and highest lie apart, as a part of the median; 0 for a median of 0. */
    public double spread() {
        return value == 0 ? 0 : (highest - lowest) / value;
    }
}
