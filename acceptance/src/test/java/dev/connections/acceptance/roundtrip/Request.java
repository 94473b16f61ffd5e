package dev.connections.acceptance.roundtrip;

import java.util.List;

/**
 * A request of the Web API.
 *
 * @param path below the root of the service, or absolute
 * @param body empty for none; may be written with single quotes
 * @param headers name, value, and so on
 */
record Request(String method, String path, String body, List<String> headers) {

    /** A request without headers of its own. */
    Request(String method, String path, String body) {
        this(method, path, body, List.of());
    }
}
