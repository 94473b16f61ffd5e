package dev.connections.domain.participant;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;

/**
 * A record that can take part in connections: an account, a contact, an email, or any other kind.
 *
 * @param name its primary name, at most {@value #NAME_CHARACTERS} characters; empty when it was never named
 * @param version what its store gave it
 */
public record Participant(RecordRef ref, String name, Ownership ownership, Stamps stamps, Version version) {

    /** The most characters a primary name may have. */
    public static final int NAME_CHARACTERS = 1_000;

    /**
     * A participant whose name is short enough.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG} otherwise
     */
    public Participant {
        new MaxLength(ref.type().logicalName(), ref.type().primaryName(), NAME_CHARACTERS).require(name);
    }

    /** A new participant, not stored yet. */
    public static Participant create(RecordRef ref, String name, Ownership ownership, Stamp by) {
        return new Participant(ref, name, ownership, Stamps.first(by), Version.UNSTORED);
    }

    /** The same record under another name. */
    public Participant rename(String newName, Stamp by) {
        return new Participant(ref, newName, ownership, stamps.then(by), version);
    }

    /** The same record in other hands. */
    public Participant assign(Ownership newOwnership, Stamp by) {
        return new Participant(ref, name, newOwnership, stamps.then(by), version);
    }

    /**
     * The record itself, when its type takes part in connections.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_NOT_SUPPORTED} otherwise
     */
    public Participant requireConnectable() {
        if (!ref.type().connectable()) {
            throw RuleViolation.of(ErrorCode.CONNECTION_NOT_SUPPORTED, ref.type());
        }
        return this;
    }
}
