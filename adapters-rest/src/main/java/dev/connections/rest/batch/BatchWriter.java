package dev.connections.rest.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the answer to a batch as multipart/mixed. */
final class BatchWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String boundary = "batchresponse_" + UUID.randomUUID();

    /** The type of what is written. */
    String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /** The answer to a request by itself. */
    void part(PartAnswer answer) {
        line("--" + boundary);
        answer.write(this);
    }

    /** The answers to the requests of a change set. */
    void changeSet(List<PartAnswer> answers) {
        String inner = "changesetresponse_" + UUID.randomUUID();
        line("--" + boundary);
        headers(Map.of("Content-Type", "multipart/mixed; boundary=" + inner));
        for (PartAnswer answer : answers) {
            line("--" + inner);
            answer.write(this);
        }
        line("--" + inner + "--");
    }

    /** All that was written, and the end of it. */
    byte[] finished() {
        line("--" + boundary + "--");
        return bytes.toByteArray();
    }

    void headers(Map<String, String> headers) {
        headers.forEach((name, value) -> line(name + ": " + value));
        line("");
    }

    void content(byte[] content) {
        bytes.writeBytes(content);
        line("");
    }

    void line(String text) {
        bytes.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
