package dev.connections.rest.exchange;

/** What a request carries. */
@FunctionalInterface
public interface Body {

    /**
     * Reads it to its end; empty when there is none.
     *
     * @throws dev.connections.rest.error.WireError {@link dev.connections.rest.error.WireCode#BODY_TOO_LARGE}
     */
    byte[] read();
}
