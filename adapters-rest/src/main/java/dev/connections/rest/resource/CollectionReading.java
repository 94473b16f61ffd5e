package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Answers with rows, or with references to them. */
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

    /** Answers with the rows, or with groups of them. */
    void rows(Request request, Response response) {
        if (QueryOptions.parse(request.query()).value("$apply").isPresent()) {
            new GroupReading(served, entity, within).perform(request, response);
            return;
        }
        CollectionOptions options = CollectionOptions.of(entity, QueryOptions.parse(request.query()));
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(options.selection(), preferences, request.root());
        preferences.acknowledgeRead(response);
        String context = ContextUrl.ofCollection(request.root(), options.selection());
        answer(request, response, options, context, rows.columns(), json -> query -> write(json, query, rows, request));
    }

    /** Rows that show collections wait until these are read; all others are written while the store is at the next. */
    private void write(JsonGenerator json, Query query, RowWriter rows, Request request) {
        RunQuery queries = served.application().queries();
        if (rows.collections().isEmpty()) {
            queries.run(query, request.caller(), row -> rows.writeObject(json, row, ExpandedRows.NONE));
            return;
        }
        List<Row> page = new ArrayList<>();
        queries.run(query, request.caller(), row -> page.add(new RowCopy(row, rows.columns())));
        ExpandedRows expanded = Expanding.of(served, request, rows, page);
        page.forEach(row -> rows.writeObject(json, row, expanded));
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
                json -> asked -> served.application()
                        .queries()
                        .run(asked, request.caller(), row -> references.writeObject(json, row)));
    }

    private void answer(
            Request request,
            Response response,
            CollectionOptions options,
            String context,
            List<Column> columns,
            Function<JsonGenerator, Consumer<Query>> writer) {
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
                writer.apply(json).accept(query);
            }
            json.writeEndArray();
        });
    }
}
