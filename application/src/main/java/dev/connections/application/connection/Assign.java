package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;

/** Gives one row of a connection to another owner. */
@FunctionalInterface
public interface Assign {

    /** Assigns that row, not its twin; refuses as {@link Update} does. */
    Connection assign(ConnectionId row, Principal owner, Caller caller);
}
