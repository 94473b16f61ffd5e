package dev.connections.domain.participant;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A record with all its ancestors.
 *
 * @param records the record first, then the one above it, and so on
 */
public record Lineage(List<RecordRef> records) {

    /** Dataverse knows loops of these types by codes of their own. */
    private static final Map<RecordType, ErrorCode> LOOPS = Map.of(
            RecordTypes.ACCOUNT, ErrorCode.ACCOUNT_LOOP_BEING_CREATED,
            RecordTypes.SYSTEM_USER, ErrorCode.USER_LOOP_BEING_CREATED);

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException when there is no record, or when there are records of several types
     */
    public Lineage {
        records = List.copyOf(records);
        if (records.stream().map(RecordRef::type).distinct().count() != 1) {
            throw new IllegalArgumentException("A lineage is of one type: " + records);
        }
    }

    /**
     * Goes up from a record until there is nothing above.
     *
     * @param records finds a record
     */
    public static Lineage upFrom(Participant start, Function<RecordRef, Optional<Participant>> records) {
        Set<RecordRef> found = new LinkedHashSet<>();
        Optional<Participant> next = Optional.of(start);
        while (next.filter(record -> found.add(record.ref())).isPresent()) {
            next = next.flatMap(Participant::parent).flatMap(records);
        }
        return new Lineage(List.copyOf(found));
    }

    /** The record that the others stand above. */
    public RecordRef record() {
        return records.get(0);
    }

    /** Whether that record is this one or stands above it. */
    public boolean includes(RecordRef other) {
        return records.contains(other);
    }

    /**
     * Asks whether that record may stand below this one.
     *
     * @throws RuleViolation {@link ErrorCode#ACCOUNT_LOOP_BEING_CREATED}, {@link ErrorCode#USER_LOOP_BEING_CREATED}, for
     *     other types {@link ErrorCode#INVALID_ARGUMENT}, when it would then stand below itself
     */
    void requireNoLoop(RecordRef below) {
        if (!includes(below)) {
            return;
        }
        ErrorCode known = LOOPS.get(below.type());
        throw known != null
                ? RuleViolation.of(known, below.type(), below.id(), record().id())
                : RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT,
                        "The " + below + " would stand below itself. Choose a record outside of its own branch.");
    }
}
