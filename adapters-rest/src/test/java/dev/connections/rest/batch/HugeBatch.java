package dev.connections.rest.batch;

import dev.connections.application.access.Administrator;
import dev.connections.application.port.UnitOfWork;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.exchange.ServiceRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** A program that answers a batch of five hundred requests with a megabyte each, and says how many bytes that came to. */
final class HugeBatch {

    static final int REQUESTS = 500;
    static final int BYTES_OF_AN_ANSWER = 1024 * 1024;

    private static final UnitOfWork AT_ONCE = new UnitOfWork() {
        @Override
        public <T> T perform(Supplier<T> work) {
            return work.get();
        }
    };

    private HugeBatch() {}

    /** @param preferences what the client prefers */
    public static void main(String... preferences) {
        System.out.println(answer(Long.MAX_VALUE, preferences).bytes());
    }

    /** What a batch is answered whose answers may have that many bytes before all are sent. */
    static CountingResponse answer(long mostKept, String... preferences) {
        CountingResponse response = new CountingResponse();
        new Batch(HugeBatch::answerAtLength, AT_ONCE, rows -> {}, mostKept)
                .perform(batch(List.of(preferences)), response);
        return response;
    }

    private static void answerAtLength(Request request, Response response) {
        try {
            response.body().write(new byte[BYTES_OF_AN_ANSWER]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Request batch(List<String> preferences) {
        String part = "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n\r\n";
        byte[] body = (part.repeat(REQUESTS) + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
        return new Request(
                "POST",
                ServiceRoot.at("http", "127.0.0.1"),
                "$batch",
                "",
                name -> name.equals("Content-Type")
                        ? List.of("multipart/mixed; boundary=b")
                        : name.equals("Prefer") ? preferences : List.of(),
                () -> body,
                Administrator.CALLER);
    }

    /** Counts what it is sent, and forgets it. */
    static final class CountingResponse implements Response {

        private int status;
        private long bytes;

        int status() {
            return status;
        }

        long bytes() {
            return bytes;
        }

        @Override
        public void status(int answered) {
            status = answered;
        }

        @Override
        public void header(String name, String value) {
            // headers are not counted
        }

        @Override
        public OutputStream body() {
            return new OutputStream() {
                @Override
                public void write(int value) {
                    bytes++;
                }

                @Override
                public void write(byte[] content, int offset, int length) {
                    bytes += length;
                }
            };
        }
    }
}
