package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.paging.DeltaTokens;
import dev.connections.rest.paging.Paging;
import dev.connections.rest.schema.WireEntity;

/** Answers with the rows of a whole set, with those whose changes are to be followed, or with what has changed. */
record GetSet(ApiContext apiContext, WireEntity entity) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query());
        if (asked.value(DeltaTokens.OPTION).isPresent()) {
            new GetDelta(apiContext, entity).perform(request, response);
        } else if (isTracked(asked, request)) {
            new GetTrackedSet(apiContext, entity).perform(request, response);
        } else {
            new GetCollection(apiContext, entity, Condition.everything()).rows(request, response);
        }
    }

    /** Whether an answer is tracked is decided on its first page; the others take that along. */
    private static boolean isTracked(QueryOptions asked, Request request) {
        return asked.value(DeltaTokens.BEGUN).isPresent()
                || Preferences.of(request.headers()).trackChanges()
                        && asked.value(Paging.OPTION).isEmpty();
    }
}
