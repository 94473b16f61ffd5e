package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Row;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.answer.RowsAnswer;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.AsOf;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.paging.Paging;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Answers with rows, or with references to them. */
final class GetCollection {

    private static final Set<String> OFFERED_FOR_REFERENCES =
            Set.of("$filter", "$orderby", "$top", "$count", Paging.OPTION);

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final Condition within;

    /**
     * Reads some rows of an entity.
     *
     * @param within which rows there are at all
     */
    GetCollection(ApiContext apiContext, WireEntity entity, Condition within) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.within = within;
    }

    /** Answers with the rows, or with groups of them. */
    void rows(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query());
        if (asked.value(GetByFetchXml.OPTION).isPresent()) {
            new GetByFetchXml(apiContext, entity, within.and(AsOf.condition(entity, asked))).perform(request, response);
            return;
        }
        if (asked.value("$apply").isPresent()) {
            new GetGroups(apiContext, entity, within.and(AsOf.condition(entity, asked))).perform(request, response);
            return;
        }
        CollectionOptions options = CollectionOptions.of(entity, asked);
        RowWriter rows = new RowWriter(options.selection(), Preferences.of(request.headers()), request.root());
        String context = ContextUrl.ofCollection(request.root(), options.selection());
        RowPage page = new RowPage(apiContext, within, options, rows.columns(), asked, request);
        answer(request, response, page, options, context, json -> write(json, page, rows, request));
    }

    /** Rows that show collections wait until these are read; all others are written while the store is at the next. */
    private void write(JsonGenerator json, RowPage page, RowWriter rows, Request request) {
        if (rows.collections().isEmpty()) {
            page.read(row -> rows.writeObject(json, row, ExpandedRows.NONE));
            return;
        }
        List<Row> copies = new ArrayList<>();
        page.read(row -> copies.add(new RowCopy(row, rows.columns())));
        ExpandedRows expanded = Expanding.of(apiContext, request, rows, copies);
        copies.forEach(row -> rows.writeObject(json, row, expanded));
    }

    /** Answers with the addresses of the rows. */
    void references(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query()).allow(OFFERED_FOR_REFERENCES);
        CollectionOptions options = CollectionOptions.of(entity, asked);
        References references = new References(entity, request.root());
        RowPage page =
                new RowPage(apiContext, within, options, Selection.all(entity).columns(), asked, request);
        answer(
                request,
                response,
                page,
                options,
                ContextUrl.ofReferences(request.root()),
                json -> page.read(row -> references.writeObject(json, row)));
    }

    private static void answer(
            Request request,
            Response response,
            RowPage page,
            CollectionOptions options,
            String context,
            Consumer<JsonGenerator> rows) {
        Preferences preferences = Preferences.of(request.headers());
        preferences.acknowledgePage(response);
        RowsAnswer.write(
                response,
                context,
                new RowCount(options.counted(), page::count, preferences)::write,
                rows,
                json -> page.following().ifPresent(next -> json.writeStringProperty("@odata.nextLink", next)));
    }
}
