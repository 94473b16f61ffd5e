package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;

/** Takes a connection out of use. */
@FunctionalInterface
public interface Deactivate {

    /** Deactivates both rows; refuses as {@link Update} does. */
    Connection deactivate(ConnectionId row, Caller caller);
}
