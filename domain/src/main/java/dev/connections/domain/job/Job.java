package dev.connections.domain.job;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that the system does for a user, stored so that the user can look up how it went (Dataverse: {@code
 * asyncoperation}). It begins when it is first stamped.
 *
 * @param name the name given to it by its caller, at most 256 characters
 * @param message how far it is, or how it went
 * @param error why it failed, when it did
 * @param completed when it was over
 */
public record Job(
        UUID id,
        JobKind kind,
        String name,
        JobStatus status,
        String message,
        Optional<ErrorCode> error,
        Optional<Instant> completed,
        Ownership ownership,
        Stamps stamps,
        Version version) {

    /** How long a name may be. */
    public static final MaxLength NAME = new MaxLength("asyncoperation", "name", 256);

    /**
     * A job whose name is short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public Job {
        NAME.require(name);
    }

    /** A job that begins now. */
    public static Job begin(UUID id, JobKind kind, String name, Ownership ownership, Stamp by) {
        return new Job(
                id,
                kind,
                name,
                JobStatus.IN_PROGRESS,
                "",
                Optional.empty(),
                Optional.empty(),
                ownership,
                Stamps.first(by),
                Version.UNSTORED);
    }

    /** The same, so far. */
    public Job proceed(String progress, Stamp by) {
        return with(JobStatus.IN_PROGRESS, progress, Optional.empty(), Optional.empty(), by);
    }

    /** The same, done. */
    public Job succeed(String outcome, Stamp by) {
        return with(JobStatus.SUCCEEDED, outcome, Optional.empty(), Optional.of(by.at()), by);
    }

    /** The same, over but not done. */
    public Job fail(String outcome, ErrorCode reason, Stamp by) {
        return with(JobStatus.FAILED, outcome, Optional.of(reason), Optional.of(by.at()), by);
    }

    /** The same, as its store has it at that version. */
    public Job at(Version stored) {
        return new Job(id, kind, name, status, message, error, completed, ownership, stamps, stored);
    }

    private Job with(JobStatus newStatus, String said, Optional<ErrorCode> reason, Optional<Instant> over, Stamp by) {
        return new Job(id, kind, name, newStatus, said, reason, over, ownership, stamps.then(by), version);
    }
}
