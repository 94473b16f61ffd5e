package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;

/** Puts a connection to use again. */
@FunctionalInterface
public interface Reactivate {

    /** Reactivates both rows, unless another connection took their place; refuses as {@link Update} does. */
    Connection reactivate(ConnectionId row, Caller caller);
}
