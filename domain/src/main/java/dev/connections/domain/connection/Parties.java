package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two parties of a connection, as one of them sees it: {@code from} is the near side ({@code record1id}), {@code to}
 * the far side ({@code record2id}). At least one has a record, and no record stands on both sides.
 */
public record Parties(Party from, Party to) {

    /**
     * Two parties that can be connected.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_OBJECTS_MISSING} when neither has a record, {@link
     *     ErrorCode#CANNOT_CONNECT_TO_SELF} when both are the same record
     */
    public Parties {
        requireRecord(from.record(), to.record());
        if (from.record().equals(to.record())) {
            RecordRef self = from.record().orElseThrow();
            throw RuleViolation.of(ErrorCode.CANNOT_CONNECT_TO_SELF, self.type(), self.id());
        }
    }

    /**
     * The parties that two sides make.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_OBJECTS_MISSING} when neither side has a record, {@link
     *     ErrorCode#BOTH_CONNECTION_SIDES_ARE_NEEDED} when one side has nothing, {@link
     *     ErrorCode#CANNOT_CONNECT_TO_SELF} when both sides have the same record
     */
    public static Parties between(Side from, Side to) {
        requireRecord(from.record(), to.record());
        return new Parties(party(1, from), party(2, to));
    }

    private static Party party(int number, Side side) {
        return Party.of(side).orElseThrow(() -> RuleViolation.of(ErrorCode.BOTH_CONNECTION_SIDES_ARE_NEEDED, number));
    }

    private static void requireRecord(Optional<RecordRef> from, Optional<RecordRef> to) {
        if (from.isEmpty() && to.isEmpty()) {
            throw RuleViolation.of(ErrorCode.CONNECTION_OBJECTS_MISSING);
        }
    }

    /** The same parties, seen from the other side. */
    public Parties mirrored() {
        return new Parties(/* from= */ to, /* to= */ from);
    }

    /** Whether these are the same parties, seen from either side. */
    public boolean sameAs(Parties other) {
        return equals(other) || equals(other.mirrored());
    }

    /** The parties after one record took the place of another; empty when that joins it to itself. */
    Optional<Parties> follow(RecordRef record, RecordRef successor) {
        Side near = from.asSide().follow(record, successor);
        Side far = to.asSide().follow(record, successor);
        return near.record().isPresent() && near.record().equals(far.record())
                ? Optional.empty()
                : Optional.of(between(near, far));
    }

    /** The records that take part, in the order in which they may be locked. */
    public List<RecordRef> records() {
        return Stream.concat(from.record().stream(), to.record().stream())
                .sorted()
                .toList();
    }
}
