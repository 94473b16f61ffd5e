package dev.connections.jpa.query;

import dev.connections.application.query.Ordering.Direction;
import java.util.Optional;

/**
 * The path of an attribute in a query.
 *
 * @param sql the expression of its value, such as {@code e.record1_id}
 * @param javaType the Java type of the value; texts compare and sort without regard to case
 * @param required whether every row has a value
 * @param typeCode for a lookup that may point to several entities, the expression of the code that tells which
 * @param target for a lookup that points to one entity, its logical name
 */
record ColumnPath(String sql, Class<?> javaType, boolean required, Optional<String> typeCode, Optional<String> target) {

    /** Something computed of an attribute, which may be absent. */
    static ColumnPath computed(String sql, Class<?> javaType) {
        return new ColumnPath(sql, javaType, false, Optional.empty(), Optional.empty());
    }

    private boolean isText() {
        return javaType == String.class;
    }

    /** What comparisons and orders look at. */
    String comparable() {
        return isText() ? "lower(" + sql + ")" : sql;
    }

    /** What stands for many values that compare as one: texts that differ in case only are one, which one of them stands for. */
    String ofMany() {
        return isText() ? "min(" + sql + ")" : sql;
    }

    /** A step of an order: absent values come first when ascending and last when descending. */
    String ordered(Direction direction) {
        boolean ascending = direction == Direction.ASCENDING;
        String nulls = required ? "" : ascending ? " nulls first" : " nulls last";
        return comparable() + (ascending ? " asc" : " desc") + nulls;
    }

    /** The same, in a row that may not be there. */
    ColumnPath perhapsAbsent() {
        return new ColumnPath(sql, javaType, false, typeCode, target);
    }
}
