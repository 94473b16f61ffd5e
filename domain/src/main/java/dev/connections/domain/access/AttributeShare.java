package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import java.util.UUID;

/**
 * A secured attribute of one record (of a connection: of one row), shared with a principal. It gives no rights on the
 * row itself.
 *
 * @param target the record that has the attribute
 * @param attribute the id of the attribute's definition
 * @param with the principal that it is shared with
 * @param read whether the share permits reading
 * @param update whether it permits changing; at least one of the two
 */
public record AttributeShare(
        Id id, RecordRef target, UUID attribute, Principal with, boolean read, boolean update, Version version) {

    /** What identifies a share. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A share that permits something. */
    public AttributeShare {
        if (!read && !update) {
            throw new IllegalArgumentException("A share permits something.");
        }
    }

    /**
     * A share that is not stored yet.
     *
     * @throws RuleViolation {@link ErrorCode#ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS} when it permits
     *     nothing
     */
    public static AttributeShare create(
            Id id, RecordRef target, UUID attribute, Principal with, boolean read, boolean update) {
        if (!read && !update) {
            throw RuleViolation.of(ErrorCode.ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS, attribute);
        }
        return new AttributeShare(id, target, attribute, with, read, update, Version.UNSTORED);
    }

    /**
     * The same share, which permits something else from now on.
     *
     * @throws RuleViolation {@link ErrorCode#ATTRIBUTE_SHARING_UPDATE_INVALID} when that is nothing
     */
    public AttributeShare permit(boolean toRead, boolean toUpdate) {
        if (!toRead && !toUpdate) {
            throw RuleViolation.of(ErrorCode.ATTRIBUTE_SHARING_UPDATE_INVALID, id);
        }
        return new AttributeShare(id, target, attribute, with, toRead, toUpdate, version);
    }

    /** Whether it shares the same attribute of the same record with the same principal. */
    public boolean isLike(AttributeShare other) {
        return target.equals(other.target) && attribute.equals(other.attribute) && with.equals(other.with);
    }
}
