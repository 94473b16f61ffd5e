package dev.connections.rest.resource;

import dev.connections.rest.exchange.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an address names, with what each method does to it. {@code HEAD} does what {@code GET} does; whoever carries the
 * answer leaves out its body.
 */
public final class Resource {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final String OPTIONS = "OPTIONS";

    private final Map<String, Action> actions = new LinkedHashMap<>();

    private Resource() {
        actions.put(OPTIONS, (request, response) -> {
            response.header("Allow", allowed());
            response.status(204);
        });
    }

    /** Something with which nothing can be done yet. */
    static Resource empty() {
        return new Resource();
    }

    /** Something that can be read. */
    static Resource readable(Action read) {
        return new Resource().with(GET, read).with(HEAD, read);
    }

    /** The same, with one more thing that can be done to it. */
    Resource with(String method, Action action) {
        actions.put(method, action);
        return this;
    }

    /** What that method does; empty when the resource does not have it. */
    public Optional<Action> action(String method) {
        return Optional.ofNullable(actions.get(method));
    }

    /** The methods that it has, as the {@code Allow} header lists them. */
    public String allowed() {
        return String.join(", ", new TreeSet<>(actions.keySet()));
    }
}
