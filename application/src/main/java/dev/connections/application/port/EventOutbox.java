package dev.connections.application.port;

import dev.connections.domain.event.ConnectionEvent;

/** Where events go to be delivered later. They are kept with the change that they tell of, or not at all. */
@FunctionalInterface
public interface EventOutbox {

    /** Keeps the event for delivery. */
    void append(ConnectionEvent event);
}
