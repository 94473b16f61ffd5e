package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.Version;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the organisation. Business units form a tree; the one without a parent is its root.
 *
 * @param parent empty for the root
 * @param version what its store gave it
 */
public record BusinessUnit(Id id, String name, Optional<Id> parent, Version version) {

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

    /** A new business unit, not stored yet. */
    public static BusinessUnit create(Id id, String name, Optional<Id> parent) {
        return new BusinessUnit(id, name, parent, Version.UNSTORED);
    }

    /** The same business unit under another name. */
    public BusinessUnit rename(String newName) {
        return new BusinessUnit(id, newName, parent, version);
    }

    /**
     * The same business unit below another one.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for the root, which stands below none, {@link
     *     ErrorCode#BUSINESS_MANAGEMENT_LOOP_BEING_CREATED} for a parent that is the unit itself or stands below it
     */
    public BusinessUnit move(Id newParent, BusinessUnitTree tree) {
        if (isRoot()) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "The business unit '" + name
                            + "' is the root of all others, so it has no parent. Move another one.");
        }
        BusinessUnit moved = new BusinessUnit(id, name, Optional.of(newParent), version);
        tree.requireNoCycle(moved);
        return moved;
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
