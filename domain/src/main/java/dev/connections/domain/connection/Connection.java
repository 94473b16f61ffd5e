package dev.connections.domain.connection;

import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import java.util.Optional;

/**
 * Two parties joined: in roles, over a period of time, seen from both sides.
 *
 * <p>A connection is active or inactive, and that is a type: only an {@link ActiveConnection} can be amended, so an
 * inactive one is read-only by construction. It is kept as two rows ({@link Reciprocity}), one for each side; what is
 * said here about its parties is said as the master row sees them.
 *
 * <p>Source: the entity reference of {@code connection}; where it is silent, {@code docs/adr}.
 */
public sealed interface Connection permits ActiveConnection, InactiveConnection {

    /** Its two rows, and what each has for itself. */
    Reciprocity rows();

    /** The parties, as the master row sees them. */
    Parties parties();

    /** What both sides see alike. */
    Terms terms();

    /** The creation and the last change; one change stamps both rows. */
    Stamps stamps();

    /** Active or inactive. */
    RecordState state();

    /** The connection as it can be amended: itself, or a refusal while it is inactive. */
    ActiveConnection editable();

    /** The connection, read-only from now on. */
    InactiveConnection deactivate(Stamp by);

    /** The connection, to be amended again. */
    ActiveConnection reactivate(Stamp by);

    /** The connection with another owner of one of its rows. */
    Connection assign(ConnectionId row, Ownership ownership, Stamp by);

    /** The connection between these parties instead, whatever its state; what it says otherwise stays. */
    Connection rejoin(Reciprocity named, Parties joined, Stamp by);

    /**
     * The connection after one of its records was merged into another, which takes its place: what was known of the one
     * is known of the other now. Empty when that one stands on the other side already.
     *
     * <p>Source: the table reference, where the relationships of accounts and contacts with their connections cascade a
     * merge.
     */
    default Optional<Connection> follow(RecordRef merged, Participant survivor, Stamp by) {
        return parties()
                .follow(merged, survivor.ref())
                .map(joined -> rejoin(rows().follow(parties(), merged, survivor), joined, by));
    }

    /** The parties, as that row sees them. */
    default Parties partiesSeenFrom(ConnectionId row) {
        return rows().seenFrom(row, parties());
    }
}
