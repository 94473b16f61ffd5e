package dev.connections.rest.exchange;

import dev.connections.application.access.Caller;

/**
 * A request to the Web API.
 *
 * @param method the HTTP method, such as {@code GET}
 * @param root where the service is, as the client sees it
 * @param path what follows the root, as it was sent
 * @param query what follows the question mark, as it was sent; empty when there is none
 * @param caller the authenticated user
 */
public record Request(
        String method, ServiceRoot root, String path, String query, Headers headers, Body body, Caller caller) {

    /**
     * The JSON that its body holds; empty when there is no body.
     *
     * @throws dev.connections.rest.error.WireError {@link dev.connections.rest.error.WireCode#MEDIA_TYPE} for a body that
     *     is declared as something else
     */
    public byte[] json() {
        byte[] content = body.read();
        if (content.length > 0) {
            MediaTypes.require(MediaTypes.JSON, headers);
        }
        return content;
    }

    /** The same for another caller. */
    public Request by(Caller other) {
        return new Request(method, root, path, query, headers, body, other);
    }
}
