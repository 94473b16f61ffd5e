package dev.connections.rest.resource;

import dev.connections.rest.answer.ErrorWriter;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an address names, with what each method does to it. {@code HEAD} does what {@code GET} does; the transport
 * leaves out the body of the answer.
 */
public final class Resource {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final String OPTIONS = "OPTIONS";

    private final Map<String, Action> actions = new TreeMap<>();
    private Action otherwise;

    private Resource() {
        actions.put(OPTIONS, this::tellMethods);
        otherwise = this::refuse;
    }

    /** Something with which nothing can be done yet. */
    static Resource empty() {
        return new Resource();
    }

    /** Something that can be read. */
    static Resource readable(Action read) {
        return empty().with(GET, read);
    }

    /** Something that seems not to be there to all methods but its own. */
    static Resource hiddenBehind(Action otherwise) {
        Resource hidden = new Resource();
        hidden.otherwise = otherwise;
        return hidden;
    }

    /** The same, with one more thing that can be done to it. */
    Resource with(String method, Action action) {
        actions.put(method, action);
        if (method.equals(GET)) {
            actions.put(HEAD, action);
        }
        return this;
    }

    /**
     * Does what the request's method asks.
     *
     * @throws WireError {@link WireCode#QUERY} for a query that cannot be read, whether or not the method looks at it
     */
    public void perform(Request request, Response response) {
        QueryOptions.parse(request.query());
        actions.getOrDefault(request.method(), otherwise).perform(request, response);
    }

    private void tellMethods(Request request, Response response) {
        response.header("Allow", methods());
        response.status(204);
    }

    private void refuse(Request request, Response response) {
        response.header("Allow", methods());
        ErrorWriter.write(
                response,
                ErrorAnswer.of(WireCode.METHOD.error(
                        Excerpt.of(request.method()) + " does nothing here. Methods that do: " + methods() + ".")),
                Preferences.of(request.headers()),
                request.method() + " " + request.path());
    }

    private String methods() {
        return String.join(", ", actions.keySet());
    }
}
