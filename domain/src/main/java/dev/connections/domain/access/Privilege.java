package dev.connections.domain.access;

import dev.connections.domain.record.RecordType;

/**
 * The permission to exercise a right on records of one type, such as {@code prvReadConnection}.
 *
 * @param right what it permits
 * @param type on records of which type
 */
public record Privilege(AccessRight right, RecordType type) {

    /** Such as {@code prvReadConnection}: the right, then the type's label without spaces. */
    public String name() {
        return right.privilegePrefix() + type.label().replace(" ", "");
    }

    @Override
    public String toString() {
        return name();
    }
}
