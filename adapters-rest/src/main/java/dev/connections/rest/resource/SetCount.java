package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.reading.Changes;
import dev.connections.application.reading.DeltaWatermark;
import dev.connections.application.reading.TrackChanges;
import dev.connections.rest.answer.TextAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.TrackedOptions;
import dev.connections.rest.paging.DeltaTokens;
import dev.connections.rest.schema.WireEntity;
import java.util.Optional;
import java.util.Set;

/** Answers with the number of rows of a set, or of what has changed in it, as text. */
record SetCount(ApiContext apiContext, WireEntity entity) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions asked = QueryOptions.parse(request.query());
        Optional<String> token = asked.value(DeltaTokens.OPTION);
        if (token.isEmpty()) {
            new GetCount(apiContext, entity, Condition.everything()).perform(request, response);
            return;
        }
        TrackedOptions.check(asked);
        asked.allow(Set.of(DeltaTokens.OPTION, "$select"));
        TrackChanges tracking = apiContext.application().changes();
        DeltaWatermark earlier = new DeltaTokens(apiContext.seal(), entity.set(), asked).ofAnySelection(token.get());
        Changes changes = tracking.between(entity.definition(), earlier, tracking.now(entity.definition()));
        TextAnswer.write(response, Long.toString(tracking.count(changes, request.caller())));
    }
}
