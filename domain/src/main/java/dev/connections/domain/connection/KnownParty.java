package dev.connections.domain.connection;

import dev.connections.domain.participant.Participant;
import dev.connections.domain.role.ConnectionRole;
import java.util.Optional;

/** A side of a proposed connection, with the record and the role themselves instead of their ids. */
public record KnownParty(Optional<Participant> record, Optional<ConnectionRole> role) {

    /** What the row on the other side is called. */
    public ConnectionName name() {
        return ConnectionName.after(record, role);
    }

    Side asSide() {
        return new Side(record.map(Participant::ref), role.map(ConnectionRole::id));
    }
}
