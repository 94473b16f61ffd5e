package dev.connections.application.query;

import java.util.List;

/**
 * A question about the rows of one entity.
 *
 * @param entity the logical name of the entity
 * @param columns which attributes the answer has, in this order; the primary id always comes along
 * @param condition which rows the answer has
 * @param order in which order; rows that it leaves equal come in the order of their ids
 * @param limit how many rows the answer has at the most, 1 to {@value #MOST_ROWS}
 * @param sight what is seen of the rows that it looks at
 */
public record Query(
        String entity, List<Column> columns, Condition condition, List<Ordering> order, int limit, Sight sight) {

    /** The most rows that one answer has. */
    public static final int MOST_ROWS = 5_000;

    /** A question to which everything is seen. */
    public Query(String entity, List<Column> columns, Condition condition, List<Ordering> order, int limit) {
        this(entity, columns, condition, order, limit, Sight.OF_EVERYTHING);
    }

    /** Keeps its own copy of the lists, and its limit within bounds. */
    public Query {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
        limit = Math.max(1, Math.min(limit, MOST_ROWS));
    }

    /** The same question, with one more condition on the rows. */
    public Query restrictedTo(Condition more) {
        return new Query(entity, columns, condition.and(more), order, limit, sight);
    }
}
