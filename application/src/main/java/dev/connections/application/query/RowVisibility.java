package dev.connections.application.query;

import java.util.Map;

/**
 * What somebody sees of the rows that a question looks at.
 *
 * <p>A row that is not seen is as if it were not there: the path that leads to it leads nowhere, whether a column shows it,
 * a condition asks for it or an order goes by it. An attribute that a row does not show is as if it were absent in that
 * row, in all of these and in groups and measures too.
 *
 * <p>The conditions look at attributes of the row itself that nothing masks, and at {@link Condition.Exists} rows.
 *
 * @param limits what a row that a path leads to must meet to be seen, by the logical name of its entity; of an entity that
 *     is not among them all rows are seen
 * @param masks what a row, wherever it is looked at, must meet to show the attribute; one that is not among them is shown
 *     by all rows
 */
public record RowVisibility(Map<String, Condition> limits, Map<Attribute, Condition> masks) {

    /** Everything is seen. */
    public static final RowVisibility OF_EVERYTHING = new RowVisibility(Map.of(), Map.of());

    /** An attribute, by the logical names of its entity and its own. */
    public record Attribute(String entity, String name) {}

    /** Keeps its own copies. */
    public RowVisibility {
        limits = Map.copyOf(limits);
        masks = Map.copyOf(masks);
    }

    /** What a row of the entity must meet to be seen. */
    public Condition of(String entity) {
        return limits.getOrDefault(entity, Condition.everything());
    }

    /** What a row must meet to show the attribute. */
    public Condition of(Attribute attribute) {
        return masks.getOrDefault(attribute, Condition.everything());
    }
}
