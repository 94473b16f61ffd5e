package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.Etag;
import dev.connections.rest.answer.ExpandedRows;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers with one row. */
final class GetRow implements Action {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;

    GetRow(ApiContext apiContext, WireEntity entity, RecordRef row) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
    }

    @Override
    public void perform(Request request, Response response) {
        Preferences preferences = Preferences.of(request.headers());
        Selection selection = selection(entity, request);
        RowWriter rows = new RowWriter(selection, preferences, request.root());
        Row found = read(request, rows);
        boolean comparable =
                preferences.annotations().isEmpty() && selection.expansions().isEmpty();
        if (comparable && Etag.isKnown(request.headers(), rows.version(found))) {
            response.header("ETag", Etag.of(rows.version(found)));
            response.status(304);
        } else {
            preferences.acknowledgeRead(response);
            write(request, response, 200, selection, rows, found);
        }
    }

    /** Answers a write with the row as it is now. */
    void represent(Request request, Response response, int status, Selection selection) {
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(selection, preferences, request.root());
        preferences.acknowledgeWrite(response);
        write(request, response, status, selection, rows, read(request, rows));
    }

    /** The properties that a request for one row selects. */
    static Selection selection(WireEntity entity, Request request) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of("$select", "$expand"));
        return CollectionOptions.selection(entity, options);
    }

    /** The same for the answer to a change, which like Dataverse's expands nothing, whatever is asked. */
    static Selection selectionOfChanged(WireEntity entity, Request request) {
        return selection(entity, request).expanding(List.of());
    }

    private Row read(Request request, RowWriter rows) {
        Query query = new Query(entity.logicalName(), rows.columns(), Condition.everything(), List.of(), 1);
        List<Row> copies = new ArrayList<>();
        apiContext
                .application()
                .queries()
                .retrieve(row, query, request.caller(), found -> copies.add(new RowCopy(found, rows.columns())));
        return copies.get(0);
    }

    private void write(Request request, Response response, int status, Selection selection, RowWriter rows, Row found) {
        ExpandedRows expanded = Expanding.of(apiContext, request, rows, List.of(found));
        response.header("ETag", Etag.of(rows.version(found)));
        JsonAnswer.write(response, status, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofRow(request.root(), selection));
            rows.writeMembers(json, found, expanded);
        });
    }
}
