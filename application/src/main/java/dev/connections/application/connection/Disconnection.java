package dev.connections.application.connection;

import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.Connections;
import dev.connections.application.port.EventOutbox;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Shares;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.event.ConnectionEvent;
import java.util.List;

/** Deletes a connection, on a caller's request or because one of its records is deleted. */
public record Disconnection(
        Connections connections, Shares shares, AttributeShares attributeShares, EventOutbox events) {

    /** Deletes through these ports. */
    public static Disconnection by(Ports ports) {
        return new Disconnection(ports.connections(), ports.shares(), ports.attributeShares(), ports.events());
    }

    /** Removes both rows and their shares, and publishes one event. */
    public void carryOut(Connection connection, ConnectionId row, Stamp stamp) {
        ConnectionId twin = connection.rows().twinOf(row).id();
        for (ConnectionId each : List.of(row, twin)) {
            shares.removeAll(each.ref());
            attributeShares.removeAll(each.ref());
        }
        connections.remove(connection);
        events.append(new ConnectionEvent.Disconnected(row, twin, stamp));
    }
}
