package dev.connections.application.graph;

import dev.connections.domain.connection.ConnectionId;
import java.util.Optional;

/**
 * One connection on a path.
 *
 * @param row the row of the connection that leads on: its near side is where the step begins
 * @param role what the record that it leads to is in this connection
 * @param record where it leads to
 */
public record Step(ConnectionId row, Optional<Named> role, Named record) {}
