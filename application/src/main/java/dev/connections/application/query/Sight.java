package dev.connections.application.query;

import java.util.Map;

/**
 * What somebody sees of the rows that paths lead to. A row that is not seen is as if it were not there: the path that
 * leads to it leads nowhere, whether a column shows it, a condition asks for it or an order goes by it.
 *
 * @param limits what a row must meet to be seen, by the logical name of its entity; of an entity that is not among them
 *     all rows are seen. These conditions look at attributes of the row itself, and at {@link Condition.Related} rows
 */
public record Sight(Map<String, Condition> limits) {

    /** Everything is seen. */
    public static final Sight OF_EVERYTHING = new Sight(Map.of());

    /** Keeps its own copy. */
    public Sight {
        limits = Map.copyOf(limits);
    }

    /** What a row of the entity must meet to be seen. */
    public Condition of(String entity) {
        return limits.getOrDefault(entity, Condition.everything());
    }
}
