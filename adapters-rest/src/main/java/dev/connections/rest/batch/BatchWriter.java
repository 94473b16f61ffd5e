package dev.connections.rest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the answer to a batch as multipart/mixed. */
final class BatchWriter {

    private final Supplier<OutputStream> target;
    private final String boundary = "batchresponse_" + UUID.randomUUID();

    /** Writes to that stream, which it asks for when it has something to write. */
    BatchWriter(Supplier<OutputStream> target) {
        this.target = target;
    }

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

    /** Writes the end. */
    void finish() {
        line("--" + boundary + "--");
    }

    void headers(Map<String, String> headers) {
        headers.forEach((name, value) -> line(name + ": " + value));
        line("");
    }

    void content(byte[] content) {
        write(content);
        line("");
    }

    void line(String text) {
        write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] content) {
        try {
            target.get().write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
