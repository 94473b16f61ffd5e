package dev.connections.application.query;

import java.util.Optional;

/**
 * Rows of another entity put beside the rows that are asked for. An answer has each row as often as there are rows to
 * put beside it, together with one of them each time. Columns of joined rows have a path that begins with the name of
 * the join.
 *
 * @param name what paths begin with; {@value #MARK} and whatever tells it from the other joins of the query
 * @param from the name of an earlier join, beside whose rows these are put; empty for the rows that are asked for
 * @param entity the logical name of the entity of the rows beside
 * @param lookup the attribute that leads from one row to the other
 * @param direction which of both has that attribute
 * @param kind what becomes of rows with nothing to put beside them
 * @param condition what rows have to meet to be put beside others, in terms of their own columns
 */
public record Join(
        String name,
        Optional<String> from,
        String entity,
        String lookup,
        Direction direction,
        Kind kind,
        Condition condition) {

    /** What names begin with: no navigation property does, so paths are never mistaken for others. */
    public static final char MARK = '#';

    /** Makes sure of the mark. */
    public Join {
        if (!isName(name)) {
            throw new IllegalArgumentException("The name of a join begins with " + MARK + ", found '" + name + "'.");
        }
    }

    /** Which row has the lookup. */
    public enum Direction {
        /** The row that was there has it, so there is one row to put beside it, or none. */
        TO_ONE,
        /** The rows that are put beside have it, so there are any number of them. */
        TO_MANY
    }

    /** What becomes of rows with nothing to put beside them. */
    public enum Kind {
        /** They are not in the answer. */
        INNER,
        /** They are in the answer once, with all columns of the rows beside absent. */
        OUTER
    }

    /** Whether a step of a path is the name of a join. */
    public static boolean isName(String step) {
        return step.indexOf(MARK) == 0;
    }

    /** Whether it can make one row many. */
    public boolean multiplies() {
        return direction == Direction.TO_MANY;
    }

    /** The same, with that condition instead. */
    public Join with(Condition other) {
        return new Join(name, from, entity, lookup, direction, kind, other);
    }
}
