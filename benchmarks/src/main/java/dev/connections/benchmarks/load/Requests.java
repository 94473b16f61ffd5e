package dev.connections.benchmarks.load;

import java.util.Optional;

/** Where clients get their next request from; asked by several threads. */
@FunctionalInterface
public interface Requests {

    /** The next request; empty when there are no more. */
    Optional<PreparedRequest> next();
}
