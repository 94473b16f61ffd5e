package dev.connections.benchmarks.floor;

import java.time.Instant;
import java.util.UUID;

/**
 * A connection to make.
 *
 * @param description may be null
 */
record NewConnection(
        UUID master, UUID reciprocal, ConnectedSide from, ConnectedSide to, String description, Instant at) {

    static NewConnection between(ConnectedSide from, ConnectedSide to, String description) {
        return new NewConnection(Ids.next(), Ids.next(), from, to, description, Instant.now());
    }

    NewConnection named(String fromName, String toName) {
        return new NewConnection(master, reciprocal, from.named(fromName), to.named(toName), description, at);
    }
}
