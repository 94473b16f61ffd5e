package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the organisation. Business units form a tree; the one without a parent is its root.
 *
 * @param parent empty for the root
 */
public record BusinessUnit(Id id, String name, Optional<Id> parent) {

    /** How long its name may be. */
    public static final MaxLength NAME = new MaxLength("businessunit", "name", 160);

    /**
     * A business unit with a name that is short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public BusinessUnit {
        NAME.require(name);
    }

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
