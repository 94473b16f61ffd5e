package dev.connections.rest.resource;

import dev.connections.application.reading.Changes;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.application.reading.TrackChanges;
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
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * Answers with what has changed in a set: the rows that were made or changed, then the ids of those that were deleted, and
 * on the last page a link to what will change next.
 */
record GetDelta(ApiContext apiContext, WireEntity entity) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query());
        TrackedOptions.check(asked);
        DeltaTokens tokens = new DeltaTokens(apiContext.seal(), entity.set(), asked);
        TrackChanges tracking = apiContext.application().changes();
        DeltaWatermark earlier = tokens.watermark(DeltaTokens.OPTION, asked).orElseThrow();
        DeltaWatermark now =
                tokens.watermark(DeltaTokens.BEGUN, asked).orElseGet(() -> tracking.now(entity.definition()));
        Changes changes = tracking.between(entity.definition(), earlier, now);
        CollectionOptions options = CollectionOptions.of(entity, asked.without(DeltaTokens.OPTION));
        Preferences preferences = Preferences.of(request.headers());
        RowWriter rows = new RowWriter(options.selection(), preferences, request.root());
        QueryOptions onward = asked.with(DeltaTokens.BEGUN, tokens.token(now));
        DeltaPage page = new DeltaPage(apiContext, changes, rows.columns(), onward, request);
        preferences.acknowledgeTracking(response);
        RowsAnswer.write(
                response,
                ContextUrl.ofChanges(request.root(), options.selection()),
                new RowCount(options.counted(), () -> tracking.count(changes, request.caller()), preferences)::write,
                json -> page.read(
                        row -> rows.writeObject(json, row, ExpandedRows.NONE), id -> writeDeletion(json, request, id)),
                json -> page.following()
                        .ifPresentOrElse(
                                next -> json.writeStringProperty("@odata.nextLink", next),
                                () -> json.writeStringProperty(
                                        "@odata.deltaLink", request.root().link(tokens.link(now)))));
    }

    private void writeDeletion(JsonGenerator json, Request request, UUID id) {
        json.writeStartObject();
        json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofDeletion(request.root(), entity));
        json.writeStringProperty("id", id.toString());
        json.writeStringProperty("reason", "deleted");
        json.writeEndObject();
    }
}
