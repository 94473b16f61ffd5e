package dev.connections.rest.resource;

import dev.connections.application.query.Query;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Answers with the number of rows, as text; like Dataverse it counts to 5,000. */
final class CountReading implements Action {

    private final Served served;
    private final WireEntity entity;

    CountReading(Served served, WireEntity entity) {
        this.served = served;
        this.entity = entity;
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of("$filter"));
        Query query = new Query(
                entity.logicalName(), List.of(), CollectionOptions.filter(entity, options), List.of(), Query.MOST_ROWS);
        long count = served.application().queries().count(query, request.caller());
        response.status(200);
        response.header("Content-Type", "text/plain");
        try {
            response.body()
                    .write(Long.toString(Math.min(count, Query.MOST_ROWS)).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
