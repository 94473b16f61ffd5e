package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.RowReader;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Answers with rows, or with references to them; each is written while the store is at the next. */
final class CollectionReading {

    private static final Set<String> OFFERED_FOR_REFERENCES = Set.of("$filter", "$orderby", "$top", "$count");

    private final Served served;
    private final WireEntity entity;
    private final Condition within;

    /**
     * Reads some rows of an entity.
     *
     * @param within which rows there are at all
     */
    CollectionReading(Served served, WireEntity entity, Condition within) {
        this.served = served;
        this.entity = entity;
        this.within = within;
    }

    /** Answers with the rows. */
    void rows(Request request, Response response) {
        CollectionOptions options = CollectionOptions.of(entity, QueryOptions.parse(request.query()));
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(options.selection(), preferences);
        preferences.acknowledgeRead(response);
        String context = ContextUrl.ofCollection(request.root(), options.selection());
        answer(request, response, options, context, rows.columns(), json -> row -> rows.writeObject(json, row));
    }

    /** Answers with the addresses of the rows. */
    void references(Request request, Response response) {
        QueryOptions query = QueryOptions.parse(request.query()).allow(OFFERED_FOR_REFERENCES);
        References references = new References(entity, request.root());
        answer(
                request,
                response,
                CollectionOptions.of(entity, query),
                ContextUrl.ofReferences(request.root()),
                Selection.all(entity).columns(),
                json -> row -> references.writeObject(json, row));
    }

    private void answer(
            Request request,
            Response response,
            CollectionOptions options,
            String context,
            List<Column> columns,
            Function<JsonGenerator, RowReader> writer) {
        Query query = options.query(columns).restrictedTo(within);
        RunQuery queries = served.application().queries();
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, context);
            if (options.counted()) {
                json.writeNumberProperty(
                        "@odata.count", Math.min(queries.count(query, request.caller()), Query.MOST_ROWS));
            }
            json.writeArrayPropertyStart("value");
            if (options.top() > 0) {
                queries.run(query, request.caller(), writer.apply(json));
            }
            json.writeEndArray();
        });
    }
}
