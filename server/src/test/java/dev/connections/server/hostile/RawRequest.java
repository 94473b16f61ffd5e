package dev.connections.server.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request that can be taken apart and put together wrongly. Its texts have one character for each byte. */
final class RawRequest {

    private static final String END = "\r\n";

    String method;
    String target;
    String version = "HTTP/1.1";
    String body;
    final List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1"));

    RawRequest(String method, String target, String body) {
        this.method = method;
        this.target = target;
        this.body = latin(body);
        if (!body.isEmpty()) {
            headers.add("Content-Type: application/json");
        }
    }

    RawRequest with(String header) {
        headers.removeIf(other -> other.split(":", 2)[0].equals(header.split(":", 2)[0]));
        headers.add(header);
        return this;
    }

    /** With the length of the body, unless something else is said of it. */
    String text() {
        boolean told = headers.stream()
                .anyMatch(header -> header.startsWith("Content-Length") || header.startsWith("Transfer-Encoding"));
        String length = told || body.isEmpty() ? "" : "Content-Length: " + body.length() + END;
        return method + " " + target + " " + version + END + String.join(END, headers) + END + length + END + body;
    }

    /** The bytes of that text in UTF-8, one in each character. */
    static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
