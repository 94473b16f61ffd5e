package dev.connections.benchmarks.floor;

import java.util.Set;
import java.util.UUID;

/**
 * How far a privilege reaches, besides what the user and its teams own.
 *
 * @param everything whether all rows are reached
 * @param units the business units whose rows are reached
 */
record Reach(boolean everything, Set<UUID> units) {

    static final Reach EVERYTHING = new Reach(true, Set.of());

    boolean covers(Standing standing, UUID owner, UUID unit) {
        return everything || standing.owners().contains(owner) || units.contains(unit);
    }
}
