package dev.connections.rest.resource;

import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The image of a row, by itself. It is a property like any other, and a file: to be read whole or in part, and {@linkplain
 * ImageUpload to be sent}. There is only the thumbnail, so who asks the file's {@code $value} for {@code size=full} gets
 * nothing; JSON has the thumbnail either way, because clients that download it so always ask for the full size.
 */
final class ImageProperty {

    private static final String SIZE = "size";

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final WireProperty property;

    ImageProperty(ApiContext apiContext, WireEntity entity, RecordRef row, WireProperty property) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.property = property;
    }

    /** The property, to be read as JSON, and to be set and cleared. */
    Resource itself() {
        RowProperty plain = new RowProperty(apiContext, entity, row, property);
        Resource resource = plain.itself().with("GET", (request, response) -> {
            if (isDownload(request)) {
                String context = ContextUrl.ofProperty(request.root(), entity, row.id(), property);
                read(request, response, image -> ImageAnswer.writeJson(image, context, request, response));
            } else {
                plain.read(request, response);
            }
        });
        AttributeChange.of(apiContext, entity, row, property.attribute())
                .ifPresent(
                        change -> resource.with("PATCH", new ImageUpload(apiContext, entity, row, property, change)));
        return resource;
    }

    /** The file, to be read. */
    Resource value() {
        return Resource.readable((request, response) -> {
            if (QueryOptions.parse(request.query()).value(SIZE).equals(Optional.of("full"))) {
                response.status(204);
            } else {
                read(request, response, image -> ImageAnswer.writeFile(image, request, response));
            }
        });
    }

    private static boolean isDownload(Request request) {
        return QueryOptions.parse(request.query()).value(SIZE).isPresent()
                || request.headers().first("Range").isPresent();
    }

    private void read(Request request, Response response, Consumer<Picture> shown) {
        QueryOptions.parse(request.query()).allow(Set.of());
        apiContext
                .application()
                .images()
                .imageOf(new ConnectionId(row.id()), request.caller())
                .ifPresentOrElse(shown, () -> response.status(204));
    }
}
