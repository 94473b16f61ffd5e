package dev.connections.rest.batch;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.MediaTypes;
import dev.connections.rest.exchange.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a batch asks for, all of it before anything is done. */
final class BatchReader {

    /** The most requests in a batch. */
    static final int MAX_OPERATIONS = 1_000;

    private static final String CONTENT_TYPE = "Content-Type";

    private BatchReader() {}

    /**
     * The steps of a batch.
     *
     * @throws WireError {@link WireCode#MEDIA_TYPE} for another type than multipart/mixed; {@link WireCode#PAYLOAD} for
     *     what is no batch; {@link WireCode#QUERY} for what a batch may not hold, and beyond {@value #MAX_OPERATIONS}
     *     requests
     */
    static List<BatchStep> read(Request batch) {
        byte[] body = batch.body().read();
        if (body.length > 0) {
            MediaTypes.require(MediaTypes.BATCH, batch.headers());
        }
        String type = batch.headers().first(CONTENT_TYPE).orElse("");
        String boundary = Multipart.boundary(type)
                .orElseThrow(() -> WireCode.PAYLOAD.error("A batch has a Content-Type such as multipart/mixed;"
                        + " boundary=batch_1, found '" + Excerpt.of(type) + "'."));
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<BatchStep> steps = new ArrayList<>();
        int operations = 0;
        for (Message part : Multipart.parts(boundary, text)) {
            BatchStep step = step(part);
            steps.add(step);
            operations += step.operations();
            if (operations > MAX_OPERATIONS) {
                throw WireCode.QUERY.error(
                        "A batch has " + MAX_OPERATIONS + " requests at the most. Send the others in another batch.");
            }
        }
        return steps;
    }

    private static BatchStep step(Message part) {
        Optional<String> boundary = part.headers().first(CONTENT_TYPE).flatMap(Multipart::boundary);
        return boundary.isPresent()
                ? new ChangeSet(Multipart.parts(boundary.get(), part.content()).stream()
                        .map(BatchRequest::of)
                        .toList())
                : BatchRequest.of(part);
    }
}
