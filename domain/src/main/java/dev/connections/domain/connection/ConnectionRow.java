package dev.connections.domain.connection;

import dev.connections.domain.access.Ownership;
import dev.connections.domain.record.Version;

/**
 * What one row of a connection has for itself: everything else it shares with its twin.
 *
 * @param name the name of the party on the far side
 * @param ownership who owns this row; its twin may belong to somebody else
 * @param version what the store gave it
 */
public record ConnectionRow(ConnectionId id, ConnectionName name, Ownership ownership, Version version) {

    /** A row that was never stored. */
    public static ConnectionRow create(ConnectionId id, ConnectionName name, Ownership ownership) {
        return new ConnectionRow(id, name, ownership, Version.UNSTORED);
    }

    ConnectionRow named(ConnectionName newName) {
        return new ConnectionRow(id, newName, ownership, version);
    }

    ConnectionRow ownedBy(Ownership newOwnership) {
        return new ConnectionRow(id, name, newOwnership, version);
    }
}
