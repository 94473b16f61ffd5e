package dev.connections.jpa.query;

import dev.connections.application.query.Ordering.Direction;
import java.util.Optional;

/**
 * The path of an attribute in a query.
 *
 * @param hql the path of its value, such as {@code e.record1Id}
 * @param required whether every row has a value
 * @param text whether it is a text, which compares and sorts without regard to case
 * @param typeCode for a lookup that may point to several entities, the path of the code that tells which
 * @param target for a lookup that points to one entity, its logical name
 */
record ColumnPath(String hql, boolean required, boolean text, Optional<String> typeCode, Optional<String> target) {

    /** What comparisons and orders look at. */
    String comparable() {
        return text ? "lower(" + hql + ")" : hql;
    }

    /** What stands for many values that compare as one: texts that differ in case only are one, which one of them stands for. */
    String ofMany() {
        return text ? "min(" + hql + ")" : hql;
    }

    /** A step of an order: absent values come first when ascending and last when descending. */
    String ordered(Direction direction) {
        boolean ascending = direction == Direction.ASCENDING;
        String nulls = required ? "" : ascending ? " nulls first" : " nulls last";
        return comparable() + (ascending ? " asc" : " desc") + nulls;
    }

    /** The same, in a row that may not be there. */
    ColumnPath perhapsAbsent() {
        return new ColumnPath(hql, false, text, typeCode, target);
    }
}
