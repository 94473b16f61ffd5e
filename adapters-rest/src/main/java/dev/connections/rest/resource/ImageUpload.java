package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets the image of a row to a file, which comes whole or in parts. Its name is heard and not kept. */
final class ImageUpload implements Action {

    private static final String SESSION = "sessiontoken";

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final WireProperty property;
    private final AttributeChange change;

    ImageUpload(
            ApiContext apiContext, WireEntity entity, RecordRef row, WireProperty property, AttributeChange change) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.property = property;
        this.change = change;
    }

    @Override
    public void perform(Request request, Response response) {
        response.trace().concerns(row);
        Optional<String> session =
                QueryOptions.parse(request.query()).allow(Set.of()).value(SESSION);
        if (session.isPresent()) {
            receive(session.flatMap(Guids::parse), request, response);
        } else if (request.headers().first("x-ms-transfer-mode").equals(Optional.of("chunked"))) {
            begin(request, response);
        } else {
            set(request.body().read(), request, response);
        }
    }

    /** A caller who may not change the row is refused before any part of the file is stored. */
    private void begin(Request request, Response response) {
        change.requireAllowed(request);
        UUID token = apiContext.uploads().begin(row, request);
        String address = entity.set() + "(" + row.id() + ")/" + property.name() + "?" + SESSION + "=" + token;
        FileHeaders.writeBegun(response, request.root().link(address));
        response.status(200);
    }

    private void receive(Optional<UUID> token, Request request, Response response) {
        Optional<byte[]> file = apiContext.uploads().receive(row, token, request);
        if (file.isPresent()) {
            set(file.get(), request, response);
        } else {
            response.status(206);
        }
    }

    /** As a client would say it that sends the row. */
    private void set(byte[] file, Request request, Response response) {
        String value = Base64.getEncoder().encodeToString(file);
        change.perform(request, Collections.singletonMap(property.name(), value));
        response.status(204);
    }
}
