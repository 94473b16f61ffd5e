package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.rest.answer.TextAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.AsOf;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;

/** Answers with the number of rows, as text; like Dataverse it counts to 5,000. */
final class GetCount implements Action {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final Condition within;

    GetCount(ApiContext apiContext, WireEntity entity, Condition within) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.within = within;
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of("$filter"));
        Condition condition = CollectionOptions.filter(entity, options)
                .and(AsOf.condition(entity, options))
                .and(within);
        Query query = new Query(entity.logicalName(), List.of(), condition, List.of(), Query.MAX_ROWS);
        long count = apiContext.application().queries().count(query, request.caller());
        TextAnswer.write(response, Long.toString(Math.min(count, Query.MAX_ROWS)));
    }
}
