package dev.connections.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table that meet a condition.
 *
 * @param entity of which entity
 * @param condition on {@code c}
 * @param values for the question marks in it
 * @param order in which they are wanted
 * @param limit how many; it stands in the text, as a parameter would hide it from the planner
 */
record Wanted(Entity entity, String condition, List<Object> values, Order order, int limit) {

    /** An order that ends with the id, so that it is total. */
    enum Order {
        BY_ID("c.id", "id"),
        /** By id within the column that the condition fixes: H2 follows an index only when all its columns are ordered by. */
        BY_RECORD("c.record1_id, c.id", "id"),
        BY_OWNER("c.owner_id, c.id", "id"),
        BY_TYPE("c.object_type_code, c.id", "id"),
        NEWEST("c.created_on desc, c.id", "created_on desc, id");

        private final String ofRows;
        private final String ofMerged;

        Order(String ofRows, String ofMerged) {
            this.ofRows = ofRows;
            this.ofMerged = ofMerged;
        }

        /** The order of rows {@code c}. */
        String ofRows() {
            return ofRows;
        }

        /** What is needed of rows to bring them into the order. */
        String columns() {
            return this == NEWEST ? "c.id, c.created_on" : "c.id";
        }

        /** The order of ids that were taken together. */
        String ofMerged() {
            return ofMerged;
        }
    }

    static Wanted of(Entity entity, Order order, int limit) {
        return new Wanted(entity, entity.ofType(), List.of(), order, limit);
    }

    /** The same with one more condition. */
    Wanted where(String more, Object... given) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(given));
        return new Wanted(entity, condition + " and " + more, all, order, limit);
    }

    /** Whether the condition and the order are about the id alone, which a share tells as well. */
    boolean isOfIds() {
        return order != Order.NEWEST && !condition.replace("c.id", "").contains("c.");
    }

    Object[] given() {
        return values.toArray();
    }
}
