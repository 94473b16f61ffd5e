package dev.connections.domain.connection;

import dev.connections.domain.MaxLength;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.role.ConnectionRole;
import java.util.Optional;

/**
 * What a row of a connection is called: by the party on its far side, so that the connections of a record are listed by
 * the names of the other parties.
 *
 * @param text at most 500 characters; longer names are cut there
 */
public record ConnectionName(String text) {

    /** The most characters a connection's name has. */
    public static final int CHARACTERS = 500;

    private static final MaxLength LENGTH = new MaxLength("connection", "name", CHARACTERS);

    /** Cuts what is too long. */
    public ConnectionName {
        text = LENGTH.cut(text);
    }

    /** The name of the record, or of the role where there is no record. */
    public static ConnectionName after(Optional<Participant> record, Optional<ConnectionRole> role) {
        return new ConnectionName(record.map(Participant::name)
                .or(() -> role.map(ConnectionRole::name))
                .orElse(""));
    }

    @Override
    public String toString() {
        return text;
    }
}
