package dev.connections.domain.event;

import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.record.RecordState;

/**
 * What happened to a connection. One change is one event, however many rows moved; it names both rows, the one that the
 * change was addressed to first.
 */
public sealed interface ConnectionEvent {

    /** The row that the change was addressed to. */
    ConnectionId row();

    /** Its twin. */
    ConnectionId twin();

    /** The user and the moment of the change. */
    Stamp stamp();

    /** Two parties were connected; seen from {@code row}. */
    record Connected(ConnectionId row, ConnectionId twin, Parties parties, Terms terms, Stamp stamp)
            implements ConnectionEvent {}

    /** Parties or terms changed; {@code parties} and {@code terms} are what holds now, seen from {@code row}. */
    record Amended(ConnectionId row, ConnectionId twin, Parties parties, Terms terms, Stamp stamp)
            implements ConnectionEvent {}

    /** The connection was deactivated or reactivated. */
    record StateChanged(ConnectionId row, ConnectionId twin, RecordState state, Stamp stamp)
            implements ConnectionEvent {}

    /** The row got another owner; its twin did not. */
    record Assigned(ConnectionId row, ConnectionId twin, Ownership ownership, Stamp stamp) implements ConnectionEvent {}

    /** A share of the row changed; no rights mean that it ended. */
    record Shared(ConnectionId row, ConnectionId twin, Principal with, AccessRights rights, Stamp stamp)
            implements ConnectionEvent {}

    /** Both rows are gone. */
    record Disconnected(ConnectionId row, ConnectionId twin, Stamp stamp) implements ConnectionEvent {}
}
