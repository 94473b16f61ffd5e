package dev.connections.application.query;

import java.util.Map;

/**
 * The row and attribute visibility of a caller, which applies to all rows that a query reads.
 *
 * <p>An invisible row counts as missing: a path to it yields nothing, in columns, conditions and orders alike. A masked
 * attribute counts as absent in that row, in all of these and in groups and measures too.
 *
 * <p>The conditions read attributes of the row itself that are never masked, and {@link Condition.Exists} rows.
 *
 * @param limits what a row must meet to be visible at the end of a path, by the logical name of its entity; all rows of
 *     an entity without a limit are visible
 * @param masks what a row must meet, wherever it is read, for the attribute to be visible; an attribute without a mask
 *     is visible in all rows
 */
public record RowVisibility(Map<String, Condition> limits, Map<Attribute, Condition> masks) {

    /** No restriction: all rows and attributes are visible. */
    public static final RowVisibility OF_EVERYTHING = new RowVisibility(Map.of(), Map.of());

    /** An attribute, by the logical names of its entity and its own. */
    public record Attribute(String entity, String name) {}

    /** Keeps its own copies. */
    public RowVisibility {
        limits = Map.copyOf(limits);
        masks = Map.copyOf(masks);
    }

    /** What a row of the entity must meet to be visible. */
    public Condition of(String entity) {
        return limits.getOrDefault(entity, Condition.everything());
    }

    /** What a row must meet for the attribute to be visible. */
    public Condition of(Attribute attribute) {
        return masks.getOrDefault(attribute, Condition.everything());
    }
}
