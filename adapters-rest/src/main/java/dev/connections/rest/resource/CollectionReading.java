package dev.connections.rest.resource;

import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;

/** Answers with rows; each is written while the store is at the next. */
final class CollectionReading implements Action {

    private final Served served;
    private final WireEntity entity;

    CollectionReading(Served served, WireEntity entity) {
        this.served = served;
        this.entity = entity;
    }

    @Override
    public void perform(Request request, Response response) {
        CollectionOptions options = CollectionOptions.of(entity, QueryOptions.parse(request.query()));
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(options.selection(), preferences);
        Query query = options.query(rows.columns());
        RunQuery queries = served.application().queries();
        preferences.acknowledgeRead(response);
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofCollection(request.root(), options.selection()));
            if (options.counted()) {
                json.writeNumberProperty(
                        "@odata.count", Math.min(queries.count(query, request.caller()), Query.MOST_ROWS));
            }
            json.writeArrayPropertyStart("value");
            if (options.top() > 0) {
                queries.run(query, request.caller(), row -> rows.writeObject(json, row));
            }
            json.writeEndArray();
        });
    }
}
