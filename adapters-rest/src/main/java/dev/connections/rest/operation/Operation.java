package dev.connections.rest.operation;

import dev.connections.rest.exchange.Action;

/**
 * Something that is called by name.
 *
 * @param method {@code POST} for an action, {@code GET} for a function
 */
public record Operation(String method, Action action) {

    static Operation action(Action action) {
        return new Operation("POST", action);
    }

    static Operation function(Action action) {
        return new Operation("GET", action);
    }
}
