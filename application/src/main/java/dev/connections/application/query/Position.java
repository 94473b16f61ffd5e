package dev.connections.application.query;

import dev.connections.application.query.Condition.Any;
import dev.connections.application.query.Condition.Comparison;
import dev.connections.application.query.Condition.IsNull;
import dev.connections.application.query.Condition.Not;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Ordering.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keyset of a page: the values that its last row has in the columns that are ordered by. Rows that are inserted or
 * deleted before it do not shift those behind it, so a client that pages from there misses no row and sees none twice.
 *
 * @param order the steps, the last of which no two rows share
 * @param values what the row has, step by step; null where it has nothing
 */
public record Position(List<Ordering> order, List<@Nullable Object> values) {

    /** Keeps its own copies. */
    public Position {
        order = List.copyOf(order);
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (order.isEmpty() || order.size() != values.size()) {
            throw new IllegalArgumentException("A position has one value for each step of its order, not " + values);
        }
    }

    /** The steps that tell every row from every other by its id, as {@link #total(List, List)} says. */
    public static List<Ordering> total(List<Ordering> asked, Column id) {
        return total(asked, List.of(id));
    }

    /**
     * The steps that tell every row from every other: those that were asked for, and the ids that are not among them.
     * Nothing that comes behind the last of the ids matters.
     *
     * @param ids the columns that no two rows have all in common
     */
    public static List<Ordering> total(List<Ordering> asked, List<Column> ids) {
        List<Ordering> steps = new ArrayList<>();
        Set<Column> missing = new LinkedHashSet<>(ids);
        for (Ordering step : asked) {
            steps.add(step);
            missing.remove(step.column());
            if (missing.isEmpty()) {
                return List.copyOf(steps);
            }
        }
        missing.forEach(id -> steps.add(new Ordering(id, Direction.ASCENDING)));
        return List.copyOf(steps);
    }

    /** The place of that row, which was read with the columns of these steps. */
    public static Position of(Row row, List<Ordering> order) {
        List<@Nullable Object> values = new ArrayList<>();
        order.forEach(step -> values.add(row.value(step.column())));
        return new Position(order, values);
    }

    /**
     * Met by the rows that come behind that place: those that the first step does not put before it, and that either it
     * puts behind it or the other steps do. Said in this order, the first part is a range of an index.
     */
    public Condition behind() {
        Condition farther = beyond(order.get(0), values.get(0));
        if (order.size() == 1) {
            return farther;
        }
        Position rest = new Position(order.subList(1, order.size()), values.subList(1, values.size()));
        return notBefore(order.get(0), values.get(0)).and(new Any(List.of(farther, rest.behind())));
    }

    /** Absent values come first when ascending, last when descending. */
    private static Condition beyond(Ordering step, @Nullable Object value) {
        boolean ascending = step.direction() == Direction.ASCENDING;
        IsNull absent = new IsNull(step.column());
        if (value == null) {
            return ascending ? new Not(absent) : Condition.nothing();
        }
        return ascending
                ? new Comparison(step.column(), Operator.GREATER, value)
                : new Any(List.of(new Comparison(step.column(), Operator.LESS, value), absent));
    }

    private static Condition notBefore(Ordering step, @Nullable Object value) {
        boolean ascending = step.direction() == Direction.ASCENDING;
        IsNull absent = new IsNull(step.column());
        if (value == null) {
            return ascending ? Condition.everything() : absent;
        }
        return ascending
                ? new Comparison(step.column(), Operator.GREATER_OR_EQUAL, value)
                : new Any(List.of(new Comparison(step.column(), Operator.LESS_OR_EQUAL, value), absent));
    }
}
