package dev.connections.rest.resource;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.file.ByteRange;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The image of a row, by itself. It is a property like any other, and a file: to be read whole or in part, and {@linkplain
 * ImageUpload to be sent}. There is only the thumbnail, so who asks the file's {@code $value} for {@code size=full} gets
 * nothing; JSON has the thumbnail either way, because clients that download it so always ask for the full size.
 */
final class ImageProperty {

    private static final String SIZE = "size";
    private static final String MIME_TYPE = "image/png";

    private final Served served;
    private final WireEntity entity;
    private final RecordRef row;
    private final WireProperty property;

    ImageProperty(Served served, WireEntity entity, RecordRef row, WireProperty property) {
        this.served = served;
        this.entity = entity;
        this.row = row;
        this.property = property;
    }

    /** The property, to be read as JSON, and to be set and cleared. */
    Resource itself() {
        RowProperty plain = new RowProperty(served, entity, row, property);
        Resource resource = plain.itself().with("GET", (request, response) -> {
            boolean download = QueryOptions.parse(request.query()).value(SIZE).isPresent()
                    || request.headers().first("Range").isPresent();
            if (download) {
                read(request, response, this::writeJson);
            } else {
                plain.read(request, response);
            }
        });
        AttributeChange.of(served, entity, row, property.attribute())
                .ifPresent(change -> resource.with("PATCH", new ImageUpload(served, entity, row, property, change)));
        return resource;
    }

    /** The file, to be read. */
    Resource value() {
        return Resource.readable((request, response) -> {
            if (QueryOptions.parse(request.query()).value(SIZE).equals(Optional.of("full"))) {
                response.status(204);
            } else {
                read(request, response, ImageProperty::writeFile);
            }
        });
    }

    /** What is answered: the file, or a part of it. */
    private record Content(byte[] bytes, int status, Request request) {}

    private void read(Request request, Response response, BiConsumer<Content, Response> write) {
        QueryOptions.parse(request.query()).allow(Set.of());
        Optional<byte[]> image = served.application()
                .images()
                .imageOf(new ConnectionId(row.id()), request.caller())
                .map(Picture::content);
        if (image.isEmpty()) {
            response.status(204);
            return;
        }
        byte[] file = image.get();
        Optional<ByteRange> range = ByteRange.asked(request.headers(), file.length);
        FileHeaders.write(response, property.name() + ".png", MIME_TYPE, file.length, range);
        write.accept(
                new Content(range.map(part -> part.of(file)).orElse(file), range.isPresent() ? 206 : 200, request),
                response);
    }

    private void writeJson(Content content, Response response) {
        response.header("Content-Disposition", "attachment; filename=\"" + property.name() + ".png\"");
        JsonAnswer.write(response, content.status(), json -> {
            json.writeStringProperty(
                    ContextUrl.NAME, ContextUrl.ofProperty(content.request().root(), entity, row.id(), property));
            json.writeName("value");
            json.writeBinary(content.bytes());
        });
    }

    private static void writeFile(Content content, Response response) {
        response.status(content.status());
        response.header("Content-Type", MIME_TYPE);
        try {
            response.body().write(content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
