package dev.connections.application.query;

import dev.connections.application.query.Ordering.Direction;
import java.util.List;

/**
 * An aggregate query: groups the rows of one entity and computes measures of each group.
 *
 * @param entity the logical name of the entity
 * @param joins which other rows are put beside them, as in a {@link Query}
 * @param condition which rows are aggregated
 * @param groups the columns that they are grouped by; without any, all of them are one group, even when there are none.
 *     Texts that differ only in case are one group, rows without a value are one as well
 * @param measures what is computed of each group
 * @param order in which order groups come; those that it leaves equal come in the order of the columns that they are
 *     grouped by
 * @param limit how many groups the answer has at the most, 1 to {@value #MAX_ROWS}
 * @param rowVisibility the caller's row visibility, which applies to all rows that the query reads
 */
public record Aggregation(
        String entity,
        List<Join> joins,
        Condition condition,
        List<Column> groups,
        List<Measure> measures,
        List<Rank> order,
        int limit,
        RowVisibility rowVisibility) {

    /** The maximum number of rows that can be aggregated. */
    public static final int MAX_ROWS = 50_000;

    /** Keeps its own copies, and its limit within bounds; makes sure that it is ordered by what it tells. */
    public Aggregation {
        joins = List.copyOf(joins);
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        order = List.copyOf(order);
        limit = Math.max(1, Math.min(limit, MAX_ROWS));
        for (Rank rank : order) {
            if (!groups.contains(rank.fact()) && !measures.contains(rank.fact())) {
                throw new IllegalArgumentException(
                        "An answer does not tell of " + rank.fact() + ", so it has no order by it.");
            }
        }
    }

    /** A query without restrictions on visibility. */
    public Aggregation(
            String entity,
            List<Join> joins,
            Condition condition,
            List<Column> groups,
            List<Measure> measures,
            List<Rank> order,
            int limit) {
        this(entity, joins, condition, groups, measures, order, limit, RowVisibility.OF_EVERYTHING);
    }

    /** All groups of rows without joins, in the order of their columns. */
    public Aggregation(String entity, Condition condition, List<Column> groups, List<Measure> measures) {
        this(entity, List.of(), condition, groups, measures, List.of(), MAX_ROWS);
    }

    /**
     * The same query under a caller's row visibility.
     *
     * @param others the rows put beside, as far as they are seen
     * @param narrower which rows are taken together, as far as they are seen
     */
    public Aggregation seen(List<Join> others, Condition narrower, RowVisibility newVisibility) {
        return new Aggregation(entity, others, narrower, groups, measures, order, limit, newVisibility);
    }

    /** A fact of a group in an answer: a column that it is grouped by, or a measure. */
    public sealed interface Fact permits Column, Measure {}

    /**
     * One step of the order of groups. What is absent comes first when ascending, last when descending.
     *
     * @param fact one of the aggregation's groups or measures
     */
    public record Rank(Fact fact, Direction direction) {}

    /**
     * Something computed of a group. Absent values play no part.
     *
     * @param column of what it is computed
     */
    public record Measure(Function function, Column column) implements Fact {}

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
