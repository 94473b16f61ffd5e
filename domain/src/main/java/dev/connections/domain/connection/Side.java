package dev.connections.domain.connection;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.Optional;

/**
 * A requested side of a connection: a record, a role, both, or nothing yet. {@link Parties#between} makes parties of
 * two sides, or says what they lack.
 */
public record Side(Optional<RecordRef> record, Optional<ConnectionRoleId> role) {

    /** Neither a record nor a role. */
    public static final Side EMPTY = new Side(Optional.empty(), Optional.empty());

    /** A record without a role. */
    public static Side of(RecordRef record) {
        return new Side(Optional.of(record), Optional.empty());
    }

    /** A role without a record. */
    public static Side of(ConnectionRoleId role) {
        return new Side(Optional.empty(), Optional.of(role));
    }

    /** The same side, with another record in the place of that one. */
    Side follow(RecordRef former, RecordRef successor) {
        return new Side(record.map(current -> current.equals(former) ? successor : current), role);
    }

    /** A record in a role. */
    public static Side of(RecordRef record, ConnectionRoleId role) {
        return new Side(Optional.of(record), Optional.of(role));
    }
}
