package dev.connections.application.query;

import java.util.List;

/**
 * A question about rows of one entity taken together.
 *
 * @param entity the logical name of the entity
 * @param condition which rows are taken together
 * @param groups by which attributes they are told apart; without any, all of them are one group, even when there are
 *     none. Texts that differ only in case are one group, rows without a value are one as well
 * @param measures what is computed of each group
 * @param sight what is seen of the rows that it looks at
 */
public record Aggregation(
        String entity, Condition condition, List<Column> groups, List<Measure> measures, Sight sight) {

    /** The most rows that can be taken together. */
    public static final int MOST_ROWS = 50_000;

    /** A question to which everything is seen. */
    public Aggregation(String entity, Condition condition, List<Column> groups, List<Measure> measures) {
        this(entity, condition, groups, measures, Sight.OF_EVERYTHING);
    }

    /** Keeps its own copies. */
    public Aggregation {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }

    /**
     * Something computed of a group. Absent values play no part.
     *
     * @param column of what it is computed
     */
    public record Measure(Function function, Column column) {}

    /** What can be computed, and as which Java type it comes. */
    public enum Function {
        /** How many rows have a value; of the primary id, how many there are: {@link Long}. */
        COUNT,
        /** How many different values there are: {@link Long}. */
        COUNT_DISTINCT,
        /** Of numbers: {@link java.math.BigDecimal}; absent when there is none. */
        SUM,
        /** Of numbers: {@link Double}; absent when there is none. */
        AVERAGE,
        /** Of numbers, days and moments, as the attribute has it; absent when there is none. */
        MINIMUM,
        /** Of numbers, days and moments, as the attribute has it; absent when there is none. */
        MAXIMUM
    }
}
