package dev.connections.application.graph;

import java.util.List;

/**
 * The neighbourhood of a record: the records that connections lead to, each with its path.
 *
 * @param paths one for each record, nearest first, then by name, then by id; each has a step
 * @param more whether there are records beyond the limit
 */
public record Neighbourhood(List<ConnectionPath> paths, boolean more) {

    /** Keeps its own copy. */
    public Neighbourhood {
        paths = List.copyOf(paths);
    }
}
