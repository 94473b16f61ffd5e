package dev.connections.rest.answer;

import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.exchange.Response;

/** Writes a refusal in the one form that errors have. */
public final class ErrorWriter {

    private ErrorWriter() {}

    /**
     * Answers with the error.
     *
     * @param preferences may ask for more about it
     * @param request the method and path of what is refused
     */
    public static void write(Response response, ErrorAnswer error, Preferences preferences, String request) {
        response.trace().refused(error.code());
        error.retryAfter().ifPresent(wait -> response.header("Retry-After", String.valueOf(wait.toSeconds())));
        JsonAnswer.write(response, error.status(), json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", error.code());
            json.writeStringProperty("message", error.message());
            ErrorDetails.write(json, error, preferences, request);
            json.writeEndObject();
        });
    }
}
