package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.ExpandedRows;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.answer.RowWriter;
import dev.connections.rest.answer.RowsAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.TrackedOptions;
import dev.connections.rest.paging.DeltaTokens;
import dev.connections.rest.schema.WireEntity;
import tools.jackson.core.JsonGenerator;

/**
 * Answers with the rows of a set, and on the last page with a link to what will have changed since the first was read.
 */
record GetTrackedSet(ApiContext apiContext, WireEntity entity) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query());
        TrackedOptions.check(asked);
        DeltaTokens tokens = new DeltaTokens(apiContext.seal(), entity.set(), asked);
        DeltaWatermark begun = tokens.watermark(DeltaTokens.BEGUN, asked)
                .orElseGet(() -> apiContext.application().changes().now(entity.definition()));
        CollectionOptions options = CollectionOptions.of(entity, asked);
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(options.selection(), preferences, request.root());
        QueryOptions onward = asked.with(DeltaTokens.BEGUN, tokens.token(begun));
        RowPage page = new RowPage(apiContext, Condition.everything(), options, rows.columns(), onward, request);
        preferences.acknowledgeTracking(response);
        RowsAnswer.write(
                response,
                ContextUrl.ofCollection(request.root(), options.selection()),
                new RowCount(options.counted(), page::count, preferences)::write,
                json -> page.read(row -> rows.writeObject(json, row, ExpandedRows.NONE)),
                json -> lead(json, request, page, tokens.link(begun)));
    }

    private static void lead(JsonGenerator json, Request request, RowPage page, String delta) {
        page.following()
                .ifPresentOrElse(
                        next -> json.writeStringProperty("@odata.nextLink", next),
                        () -> json.writeStringProperty(
                                "@odata.deltaLink", request.root().link(delta)));
    }
}
