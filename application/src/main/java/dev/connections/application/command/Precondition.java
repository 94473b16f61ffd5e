package dev.connections.application.command;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import java.util.Optional;

/**
 * The precondition of a write (optimistic concurrency): none, that the row exists, that it does not, or that it is
 * still at the version that was read.
 */
public sealed interface Precondition {

    /** No precondition. */
    Precondition NONE = new None();

    /** The row exists (the Web API's {@code If-Match: *}). */
    Precondition EXISTS = new Exists();

    /** The row does not exist yet (the Web API's {@code If-None-Match: *}). */
    Precondition ABSENT = new Absent();

    /** The row is still at that version. */
    static Precondition unchangedSince(Version version) {
        return new UnchangedSince(version);
    }

    /**
     * Checks the stored version against the precondition.
     *
     * @param stored the version of the row as it is stored, empty when there is none
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} where the row must exist, {@link
     *     ErrorCode#DUPLICATE_RECORD} where it must not, {@link ErrorCode#CONCURRENCY_VERSION_MISMATCH} where it moved on
     */
    void require(RecordRef row, Optional<Version> stored);

    /** Anything goes. */
    record None() implements Precondition {
        @Override
        public void require(RecordRef row, Optional<Version> stored) {
            // nothing to hold the row against
        }
    }

    /** There must be such a row. */
    record Exists() implements Precondition {
        @Override
        public void require(RecordRef row, Optional<Version> stored) {
            if (stored.isEmpty()) {
                throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, row.type(), row.id());
            }
        }
    }

    /** There must not be such a row. */
    record Absent() implements Precondition {
        @Override
        public void require(RecordRef row, Optional<Version> stored) {
            if (stored.isPresent()) {
                throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, row.type(), row.id());
            }
        }
    }

    /** The row must be at that version. */
    record UnchangedSince(Version version) implements Precondition {
        @Override
        public void require(RecordRef row, Optional<Version> stored) {
            EXISTS.require(row, stored);
            if (!stored.equals(Optional.of(version))) {
                throw RuleViolation.of(ErrorCode.CONCURRENCY_VERSION_MISMATCH, version);
            }
        }
    }
}
