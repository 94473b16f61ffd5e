package dev.connections.rest.answer;

import dev.connections.rest.exchange.Response;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a JSON object as a response. */
public final class JsonAnswer {

    /** The content type of every answer in JSON. */
    public static final String CONTENT_TYPE = "application/json; odata.metadata=minimal";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private JsonAnswer() {}

    /**
     * Opens an object, lets {@code members} be written as they come, and closes it. When they fail the object stays
     * open, so that a client cannot mistake half an answer for a whole one.
     */
    public static void write(Response response, int status, Consumer<JsonGenerator> members) {
        response.status(status);
        response.header("Content-Type", CONTENT_TYPE);
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), response.body());
        json.writeStartObject();
        members.accept(json);
        json.writeEndObject();
        json.close();
    }
}
