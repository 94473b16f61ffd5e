package dev.connections.rest.answer;

import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.exchange.Response;

/** Writes a refusal in the one form that errors have. */
public final class ErrorWriter {

    private ErrorWriter() {}

    /** Answers with the error. */
    public static void write(Response response, ErrorAnswer error) {
        JsonAnswer.write(response, error.status(), json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", error.code());
            json.writeStringProperty("message", error.message());
            json.writeEndObject();
        });
    }
}
