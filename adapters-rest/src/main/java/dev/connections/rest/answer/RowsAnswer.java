package dev.connections.rest.answer;

import dev.connections.rest.exchange.Response;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The object that rows are answered in. */
public final class RowsAnswer {

    private RowsAnswer() {}

    /**
     * Answers with rows.
     *
     * @param counts writes the members that tell of all pages
     * @param rows writes the rows of this page
     * @param links writes the members that lead on from here, once the rows have been read
     */
    public static void write(
            Response response,
            String context,
            Consumer<JsonGenerator> counts,
            Consumer<JsonGenerator> rows,
            Consumer<JsonGenerator> links) {
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, context);
            counts.accept(json);
            json.writeArrayPropertyStart("value");
            rows.accept(json);
            json.writeEndArray();
            links.accept(json);
        });
    }
}
