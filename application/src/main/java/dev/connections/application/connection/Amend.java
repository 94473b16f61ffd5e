package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;

/** Changes who is connected, in which roles, or on which terms. */
@FunctionalInterface
public interface Amend {

    /** Amends the connection as that row sees it; refuses as {@link Update} does. */
    Connection amend(ConnectionId row, Amendment amendment, Caller caller);
}
