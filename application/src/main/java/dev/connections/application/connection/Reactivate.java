package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.domain.connection.Connection;
import dev.connections.domain.connection.ConnectionId;

/** Puts a connection to use again. */
@FunctionalInterface
public interface Reactivate {

    /**
     * Reactivates both rows. Roles that were deactivated, limited or unmatched meanwhile, and a connection that says the same,
     * stand in the way as if it were made anew; refuses as {@link Update} does.
     */
    Connection reactivate(ConnectionId row, Caller caller);
}
