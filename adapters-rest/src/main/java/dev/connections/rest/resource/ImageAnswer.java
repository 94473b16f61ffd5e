package dev.connections.rest.resource;

import dev.connections.domain.image.Picture;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.file.ByteRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An image as an answer, or the part of it that the request asks for.
 *
 * @param status 200 for the whole file, 206 for a part of it
 */
record ImageAnswer(byte[] content, int status) {

    /** The name that the file is given; the name under which it was sent is not kept. */
    private static final String NAME = "entityimage.png";

    private static final String MIME_TYPE = "image/png";

    /** Answers with the file itself. */
    static void writeFile(Picture image, Request request, Response response) {
        ImageAnswer answer = begin(image, request, response);
        response.status(answer.status());
        response.header("Content-Type", MIME_TYPE);
        try {
            response.body().write(answer.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the file as the value of a property, in base 64. */
    static void writeJson(Picture image, String contextUrl, Request request, Response response) {
        ImageAnswer answer = begin(image, request, response);
        response.header("Content-Disposition", "attachment; filename=\"" + NAME + "\"");
        JsonAnswer.write(response, answer.status(), json -> {
            json.writeStringProperty(ContextUrl.NAME, contextUrl);
            json.writeName("value");
            json.writeBinary(answer.content());
        });
    }

    private static ImageAnswer begin(Picture image, Request request, Response response) {
        byte[] file = image.content();
        Optional<ByteRange> range = ByteRange.asked(request.headers(), file.length);
        FileHeaders.write(response, NAME, MIME_TYPE, file.length, range);
        return range.map(part -> new ImageAnswer(part.of(file), 206)).orElseGet(() -> new ImageAnswer(file, 200));
    }
}
