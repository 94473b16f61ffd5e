package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.application.query.RowReader;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.Etag;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;

/** Answers with one row. */
final class RowReading implements Action {

    private final Served served;
    private final WireEntity entity;
    private final RecordRef row;

    RowReading(Served served, WireEntity entity, RecordRef row) {
        this.served = served;
        this.entity = entity;
        this.row = row;
    }

    @Override
    public void perform(Request request, Response response) {
        Preferences preferences = Preferences.of(request.headers());
        Selection selection = selection(entity, request);
        RowWriter rows = new RowWriter(selection, preferences);
        read(request, rows, found -> {
            boolean comparable = preferences.annotations().isEmpty();
            if (comparable && Etag.isKnown(request.headers(), rows.version(found))) {
                response.header("ETag", Etag.of(rows.version(found)));
                response.status(304);
            } else {
                preferences.acknowledgeRead(response);
                write(request, response, 200, selection, rows, found);
            }
        });
    }

    /** Answers a write with the row as it is now. */
    void represent(Request request, Response response, int status, Selection selection) {
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(selection, preferences);
        preferences.acknowledgeWrite(response);
        read(request, rows, found -> write(request, response, status, selection, rows, found));
    }

    /** The properties that a request for one row selects. */
    static Selection selection(WireEntity entity, Request request) {
        return selection(entity, request, Set.of("$select"));
    }

    /** The same for the answer to a change, which like Dataverse's expands nothing, whatever is asked. */
    static Selection selectionOfChanged(WireEntity entity, Request request) {
        return selection(entity, request, Set.of("$select", "$expand"));
    }

    private static Selection selection(WireEntity entity, Request request, Set<String> offered) {
        return CollectionOptions.selection(
                entity, QueryOptions.parse(request.query()).allow(offered));
    }

    private void read(Request request, RowWriter rows, RowReader reader) {
        Query query = new Query(entity.logicalName(), rows.columns(), Condition.everything(), List.of(), 1);
        served.application().queries().retrieve(row, query, request.caller(), reader);
    }

    private static void write(
            Request request, Response response, int status, Selection selection, RowWriter rows, Row found) {
        response.header("ETag", Etag.of(rows.version(found)));
        JsonAnswer.write(response, status, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofRow(request.root(), selection));
            rows.writeMembers(json, found);
        });
    }
}
