package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Group;
import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.GroupWriter;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.Aggregates;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Answers with groups of rows, and what is computed of each. */
final class GetGroups implements Action {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final Condition within;

    GetGroups(ApiContext apiContext, WireEntity entity, Condition within) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.within = within;
    }

    @Override
    public void perform(Request request, Response response) {
        answer(Aggregates.of(entity, QueryOptions.parse(request.query())), request, response);
    }

    /** Answers with what was asked, in whichever language. */
    void answer(Aggregates aggregates, Request request, Response response) {
        Preferences preferences = Preferences.of(request.headers());
        GroupWriter writer = new GroupWriter(aggregates, preferences);
        preferences.acknowledgeRead(response);
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofCollection(request.root(), Selection.all(entity)));
            if (aggregates.counted()) {
                json.writeNumberProperty("@odata.count", count(aggregates, request.caller()));
            }
            json.writeArrayPropertyStart("value");
            if (aggregates.top() > 0) {
                Consumer<Group> write = group -> writer.writeObject(json, group);
                queries().aggregate(aggregates.aggregation(within), request.caller(), write::accept);
            }
            json.writeEndArray();
        });
    }

    /** How many groups there are, whether they are shown or not; like rows they are counted to 5,000. */
    private long count(Aggregates aggregates, Caller caller) {
        AtomicLong groups = new AtomicLong();
        queries().aggregate(aggregates.allGroups(within), caller, group -> groups.incrementAndGet());
        return Math.min(groups.get(), Query.MAX_ROWS);
    }

    private RunQuery queries() {
        return apiContext.application().queries();
    }
}
