package dev.connections.rest.batch;

import dev.connections.rest.audit.Trace;
import dev.connections.rest.exchange.Response;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpStatus;

/** The answer to one request of a batch, kept until the batch is answered. */
final class PartAnswer implements Response {

    /** The header that says when to ask again. */
    static final String RETRY_AFTER = "Retry-After";

    private static final int FIRST_FAILURE = 400;

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Optional<String> contentId;
    private final Trace trace;
    private int status = 200;

    PartAnswer(Optional<String> contentId, Trace trace) {
        this.contentId = contentId;
        this.trace = trace;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public void status(int status) {
        this.status = status;
        trace.answered(status);
    }

    @Override
    public void header(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public OutputStream body() {
        return body;
    }

    int status() {
        return status;
    }

    boolean isFailure() {
        return status >= FIRST_FAILURE;
    }

    /** When to ask again, in seconds. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(headers.get(RETRY_AFTER));
    }

    /** The address of the row that was made or changed. */
    Optional<String> address() {
        return Optional.ofNullable(headers.get("OData-EntityId"))
                .or(() -> Optional.ofNullable(headers.get("Location")));
    }

    /** What the part says of itself, then the answer. */
    void write(BatchWriter out) {
        Map<String, String> part = new LinkedHashMap<>();
        part.put("Content-Type", "application/http");
        part.put("Content-Transfer-Encoding", "binary");
        contentId.ifPresent(id -> part.put("Content-ID", id));
        out.headers(part);
        out.line("HTTP/1.1 " + status + " " + HttpStatus.getMessage(status));
        out.headers(headers);
        out.content(body.toByteArray());
    }
}
