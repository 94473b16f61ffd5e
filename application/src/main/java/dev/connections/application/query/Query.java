package dev.connections.application.query;

import java.util.List;

/**
 * A query of the rows of one entity.
 *
 * @param entity the logical name of the entity
 * @param joins which other rows are put beside them, each join behind the one that it goes on from
 * @param columns which attributes the answer has, in this order; unless it is distinct, the primary id always comes along
 * @param distinct whether rows that are alike in all columns come once, texts that differ in nothing but case being alike.
 *     Then only columns of the answer can be ordered by
 * @param condition which rows the answer has
 * @param order in which order; rows that it leaves equal come in the order of their ids, then of the ids of the rows beside
 *     them where a join {@linkplain Join#multiplies() multiplies}; those of a distinct answer in that of their columns
 * @param offset how many rows are passed over before the first, 0 to {@value #MAX_OFFSET}
 * @param limit how many rows the answer has at the most, 1 to {@value #MAX_ROWS}
 * @param rowVisibility the caller's row visibility, which applies to all rows that the query reads
 */
public record Query(
        String entity,
        List<Join> joins,
        List<Column> columns,
        boolean distinct,
        Condition condition,
        List<Ordering> order,
        int offset,
        int limit,
        RowVisibility rowVisibility) {

    /** The maximum number of rows in one answer. */
    public static final int MAX_ROWS = 5_000;

    /** The maximum number of rows that can be skipped; to go farther, page from a {@link Position}. */
    public static final int MAX_OFFSET = 50_000;

    /** Keeps its own copies of the lists, and its limits within bounds; makes sure that alike rows have one place. */
    public Query {
        joins = List.copyOf(joins);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
        offset = Math.max(0, Math.min(offset, MAX_OFFSET));
        limit = Math.max(1, Math.min(limit, MAX_ROWS));
        for (Ordering step : order) {
            if (distinct && !columns.contains(step.column())) {
                throw new IllegalArgumentException("Rows that are alike may differ in " + step.column() + ".");
            }
        }
    }

    /** A query without restrictions on visibility. */
    public Query(
            String entity,
            List<Join> joins,
            List<Column> columns,
            boolean distinct,
            Condition condition,
            List<Ordering> order,
            int offset,
            int limit) {
        this(entity, joins, columns, distinct, condition, order, offset, limit, RowVisibility.OF_EVERYTHING);
    }

    /** A query without joins, from the first row on. */
    public Query(String entity, List<Column> columns, Condition condition, List<Ordering> order, int limit) {
        this(entity, List.of(), columns, false, condition, order, 0, limit);
    }

    /** The same query, with one more condition on the rows. */
    public Query restrictedTo(Condition more) {
        return new Query(entity, joins, columns, distinct, condition.and(more), order, offset, limit, rowVisibility);
    }

    /** The same query, with these joins. */
    public Query joining(List<Join> others) {
        return new Query(entity, others, columns, distinct, condition, order, offset, limit, rowVisibility);
    }

    /**
     * The same query under a caller's row visibility.
     *
     * @param others the rows put beside, as far as they are seen
     * @param narrower what rows have to meet, as far as they are seen
     */
    public Query seen(List<Join> others, Condition narrower, RowVisibility newVisibility) {
        return new Query(entity, others, columns, distinct, narrower, order, offset, limit, newVisibility);
    }

    /** The same query, which skips so many rows and then takes so many. */
    public Query between(int passedOver, int taken) {
        return new Query(entity, joins, columns, distinct, condition, order, passedOver, taken, rowVisibility);
    }
}
