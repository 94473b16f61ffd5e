package dev.connections.application.graph;

import java.util.List;

/**
 * A path of connections from one record to another.
 *
 * @param steps from the first to the other; none when both are one
 */
public record ConnectionPath(List<Step> steps) {

    /** Keeps its own copy. */
    public ConnectionPath {
        steps = List.copyOf(steps);
    }

    /** How many connections lie between the two records. */
    public int distance() {
        return steps.size();
    }
}
