package dev.connections.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request as its bytes go over the wire, and what has to come back.
 *
 * @param name what tells it from others of its operation, for messages
 * @param bytes the whole request
 * @param expectedStatus the only status that is right
 * @param repeatable whether the same request always has the same answer while nothing is written
 * @param onAnswer told of each answer with that status; throws WrongAnswer when the content is wrong
 */
public record PreparedRequest(
        String name, byte[] bytes, int expectedStatus, boolean repeatable, Consumer<HttpAnswer> onAnswer) {

    private static final int OK = 200;

    /** A question. */
    public static PreparedRequest get(URI root, String path, List<String> headers) {
        return new PreparedRequest(path, bytes("GET", root, path, headers, null), OK, true, answer -> {});
    }

    /** A request with a body of JSON, or of what the headers say. */
    public static PreparedRequest send(
            String method,
            URI root,
            String path,
            List<String> headers,
            String body,
            int expectedStatus,
            Consumer<HttpAnswer> onAnswer) {
        return new PreparedRequest(
                method + " " + path, bytes(method, root, path, headers, body), expectedStatus, false, onAnswer);
    }

    /** A request without a body that changes something. */
    public static PreparedRequest delete(URI root, String path, List<String> headers, int expectedStatus) {
        return new PreparedRequest(
                "DELETE " + path, bytes("DELETE", root, path, headers, null), expectedStatus, false, answer -> {});
    }

    private static byte[] bytes(String method, URI root, String path, List<String> headers, @Nullable String body) {
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path.startsWith("/") ? path : root.getRawPath() + path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(root.getRawAuthority())
                .append("\r\nAccept: application/json\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body != null) {
            if (headers.stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
                head.append("Content-Type: application/json\r\n");
            }
            head.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        head.append("\r\n");
        return (body == null ? head.toString() : head + body).getBytes(StandardCharsets.UTF_8);
    }
}
