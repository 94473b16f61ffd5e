package dev.connections.domain.access;

import java.util.Optional;
import java.util.UUID;

/**
 * A part of the organisation. Business units form a tree; the one without a parent is its root.
 *
 * @param parent empty for the root
 */
public record BusinessUnit(Id id, String name, Optional<Id> parent) {

    /** The id of a business unit. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whether this is the root of the tree. */
    public boolean isRoot() {
        return parent.isEmpty();
    }
}
