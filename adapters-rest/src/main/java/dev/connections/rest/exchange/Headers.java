package dev.connections.rest.exchange;

import java.util.List;
import java.util.Optional;

/** The headers of a request, found by name whatever its case. */
@FunctionalInterface
public interface Headers {

    /** All values under that name, in their order; empty when the header is absent. */
    List<String> all(String name);

    /** The first value under that name. */
    default Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }
}
