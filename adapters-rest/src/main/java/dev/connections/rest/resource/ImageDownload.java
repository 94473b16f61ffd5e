package dev.connections.rest.resource;

import dev.connections.application.image.ReadImage;
import dev.connections.domain.image.Picture;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.QueryOptions;
import java.util.Optional;

/** The file behind the address that a row's {@code entityimage_url} shows. There is none in its full size. */
record ImageDownload(ReadImage images) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query());
        Picture image = options.value("Id")
                .filter(id -> is(options, "Entity", "connection") && is(options, "Attribute", "entityimage"))
                .flatMap(Guids::parse)
                .flatMap(id -> images.image(id, request.caller()))
                .orElseThrow(() -> WireCode.UNKNOWN_SEGMENT.error("There is no image at this address: '"
                        + Excerpt.of(request.query()) + "'. Take it from entityimage_url of a row as it is now."));
        if (options.value("Full").isPresent()) {
            response.status(204);
        } else {
            ImageAnswer.writeFile(image, request, response);
        }
    }

    private static boolean is(QueryOptions options, String name, String value) {
        return options.value(name).equals(Optional.of(value));
    }
}
