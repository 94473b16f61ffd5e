package dev.connections.domain.record;

import java.util.Comparator;
import java.util.UUID;

/**
 * One record, whatever its kind: the type and the id together.
 *
 * <p>References are ordered by type code and id, so that all units of work lock several records in one order.
 */
public record RecordRef(RecordType type, UUID id) implements Comparable<RecordRef> {

    private static final Comparator<RecordRef> ORDER = Comparator.<RecordRef>comparingInt(
                    ref -> ref.type().objectTypeCode())
            .thenComparing(RecordRef::id, RecordRef::inOrderOfBytes);

    /** As databases order ids; {@link UUID#compareTo} takes their halves for signed numbers. */
    private static int inOrderOfBytes(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Override
    public int compareTo(RecordRef other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code account 00000000-0000-0000-0000-000000000001}. */
    @Override
    public String toString() {
        return type + " " + id;
    }
}
