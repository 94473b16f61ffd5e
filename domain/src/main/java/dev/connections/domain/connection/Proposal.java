package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordState;
import java.util.Optional;

/**
 * A proposed connection, with all that is known about its parties: what a {@link ConnectionPolicy} judges before it
 * becomes one.
 *
 * @param replaces the parties of the connection in use that is to become this one; empty for a new connection, and for one
 *     that is put to use again: it has to meet all rules anew
 */
public record Proposal(KnownParty from, KnownParty to, Terms terms, Optional<Parties> replaces) {

    /** A connection that is not there yet. */
    public static Proposal toConnect(KnownParty from, KnownParty to, Terms terms) {
        return new Proposal(from, to, terms, Optional.empty());
    }

    /**
     * A connection as it is after a change, to be judged like any other.
     *
     * @param before the connection as it was
     * @param after what it has become, in use
     * @param from what is known of its near side, as that row sees it
     * @param to what is known of its far side, as that row sees it
     */
    public static Proposal toStand(
            Connection before, ActiveConnection after, ConnectionId row, KnownParty from, KnownParty to) {
        Optional<Parties> replaces =
                before.state() == RecordState.ACTIVE ? Optional.of(before.partiesSeenFrom(row)) : Optional.empty();
        return new Proposal(from, to, after.terms(), replaces);
    }

    /**
     * The two parties.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_OBJECTS_MISSING}, {@link
     *     ErrorCode#BOTH_CONNECTION_SIDES_ARE_NEEDED}, {@link ErrorCode#CANNOT_CONNECT_TO_SELF}
     */
    public Parties parties() {
        return Parties.between(from.asSide(), to.asSide());
    }

    /** The same proposal, as the other side sees it. */
    public Proposal mirrored() {
        return new Proposal(/* from= */ to, /* to= */ from, terms, replaces.map(Parties::mirrored));
    }

    /** Whether it is about who is connected, in which roles; otherwise only the terms are new. */
    public boolean joinsNewParties() {
        return !replaces.equals(Optional.of(parties()));
    }
}
