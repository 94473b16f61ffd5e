package dev.connections.domain.connection;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.Optional;

/**
 * The two rows that a connection is kept as, each the other's twin: one from the near side to the far side, one back. A
 * query of the connections of either party finds them, because each party is the near side of one row.
 *
 * <p>What the rows have in common exists once, in the {@link Connection}; a row sees it {@linkplain #seenFrom from its
 * own side}. So a row cannot drift from its twin, and neither can be kept without the other.
 *
 * @param master the row that was asked for: on the wire, its ismaster is true
 * @param reciprocal the row that came with it: on the wire, its ismaster is false
 */
public record Reciprocity(ConnectionRow master, ConnectionRow reciprocal) {

    /** Two different rows. */
    public Reciprocity {
        if (master.id().equals(reciprocal.id())) {
            throw RuleViolation.of(ErrorCode.DUPLICATE_RECORD, RecordTypes.CONNECTION, master.id());
        }
    }

    /** The row of that id. */
    public ConnectionRow row(ConnectionId id) {
        return isMaster(id) ? master : reciprocal;
    }

    /** The twin of the row of that id ({@code relatedconnectionid}). */
    public ConnectionRow twinOf(ConnectionId id) {
        return isMaster(id) ? reciprocal : master;
    }

    /** Whether that row is the one that was asked for. */
    public boolean isMaster(ConnectionId id) {
        if (master.id().equals(id)) {
            return true;
        }
        if (reciprocal.id().equals(id)) {
            return false;
        }
        throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION, id);
    }

    /** The parties as that row sees them, given as the master row sees them; or the other way round. */
    public Parties seenFrom(ConnectionId row, Parties parties) {
        return isMaster(row) ? parties : parties.mirrored();
    }

    /** Both rows, each named after the party on its far side. */
    Reciprocity named(ConnectionName far, ConnectionName near) {
        return new Reciprocity(master.named(far), reciprocal.named(near));
    }

    /** Both rows; the one whose far side was that record is named after its successor. */
    Reciprocity follow(Parties parties, RecordRef former, Participant successor) {
        ConnectionName name = ConnectionName.after(Optional.of(successor), Optional.empty());
        Optional<RecordRef> gone = Optional.of(former);
        return named(
                parties.to().record().equals(gone) ? name : master.name(),
                parties.from().record().equals(gone) ? name : reciprocal.name());
    }

    /** That row with another image, or with none; its twin shows what it showed. */
    Reciprocity withImage(ConnectionId row, Optional<RowImage> image) {
        return isMaster(row)
                ? new Reciprocity(master.showing(image), reciprocal)
                : new Reciprocity(master, reciprocal.showing(image));
    }

    /** That row with another owner; its twin keeps its own. */
    Reciprocity assign(ConnectionId row, Ownership ownership) {
        return isMaster(row)
                ? new Reciprocity(master.ownedBy(ownership), reciprocal)
                : new Reciprocity(master, reciprocal.ownedBy(ownership));
    }
}
