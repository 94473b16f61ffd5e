package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.FetchedRowWriter;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.fetch.FetchAggregates;
import dev.connections.rest.fetch.FetchQuery;
import dev.connections.rest.odata.Aggregates;
import dev.connections.rest.odata.CollectionOptions;
import dev.connections.rest.odata.QueryContext;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Answers a query that is written in FetchXML. */
final class GetByFetchXml implements Action {

    static final String OPTION = "fetchXml";

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final Condition within;

    GetByFetchXml(ApiContext apiContext, WireEntity entity, Condition within) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.within = within;
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query());
        String xml = options.value(OPTION).orElse("");
        if (FetchAggregates.isAsked(xml)) {
            options.allow(Set.of(OPTION));
            Aggregates aggregates = FetchAggregates.read(context(request), entity, xml);
            new GetGroups(apiContext, entity, within).answer(aggregates, request, response);
            return;
        }
        options.allow(Set.of(OPTION, "$count"));
        FetchQuery asked = FetchQuery.read(context(request), entity, xml);
        Preferences preferences = Preferences.of(request.headers());
        FetchPages pages = FetchPages.of(apiContext.seal(), asked, preferences);
        FetchedRowWriter rows = new FetchedRowWriter(asked, preferences);
        Query all = query(asked, rows.columns());
        Query query = pages.page(all);
        boolean counted = asked.counted() || CollectionOptions.counted(options);
        RowCount count = new RowCount(counted, () -> count(all, request.caller()), preferences);
        preferences.acknowledgePage(response);
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofCollection(request.root(), Selection.all(entity)));
            count.write(json);
            json.writeArrayPropertyStart("value");
            PageEnd end = new PageEnd(query.limit(), asked.order());
            queries().run(query, request.caller(), row -> {
                end.read(row);
                rows.writeObject(json, row);
            });
            json.writeEndArray();
            if (asked.page().top().isEmpty()) {
                end.followed(queries(), query, request.caller()).ifPresent(place -> pages.write(json, place));
            }
        });
    }

    private QueryContext context(Request request) {
        return new QueryContext(apiContext.entities(), queries().timeZone(request.caller()));
    }

    /**
     * How many rows there are. Those that are alike, and come once, are read to be counted, up to the maximum that an
     * answer states.
     */
    private long count(Query all, Caller caller) {
        if (!all.distinct()) {
            return queries().count(all, caller);
        }
        AtomicLong rows = new AtomicLong();
        queries().run(all, caller, row -> rows.incrementAndGet());
        if (rows.get() == Query.MAX_ROWS) {
            queries().run(all.between(Query.MAX_ROWS, 1), caller, row -> rows.incrementAndGet());
        }
        return rows.get();
    }

    private Query query(FetchQuery asked, List<Column> columns) {
        return new Query(
                entity.logicalName(),
                asked.joins(),
                Stream.concat(columns.stream(), asked.order().stream().map(Ordering::column))
                        .distinct()
                        .toList(),
                asked.distinct(),
                asked.condition().and(within),
                asked.order(),
                0,
                Query.MAX_ROWS);
    }

    private RunQuery queries() {
        return apiContext.application().queries();
    }
}
