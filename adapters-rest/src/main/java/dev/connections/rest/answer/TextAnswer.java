package dev.connections.rest.answer;

import dev.connections.rest.exchange.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a single value as a response: plain text in UTF-8. */
public final class TextAnswer {

    private TextAnswer() {}

    /** Answers with the text. */
    public static void write(Response response, String text) {
        response.status(200);
        response.header("Content-Type", "text/plain; charset=utf-8");
        try {
            response.body().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
