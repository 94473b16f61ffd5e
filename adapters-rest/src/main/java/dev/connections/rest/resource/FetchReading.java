package dev.connections.rest.resource;

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
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers a query that is written in FetchXML. */
final class FetchReading implements Action {

    static final String OPTION = "fetchXml";

    private final Served served;
    private final WireEntity entity;
    private final Condition within;

    FetchReading(Served served, WireEntity entity, Condition within) {
        this.served = served;
        this.entity = entity;
        this.within = within;
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of(OPTION));
        String xml = options.value(OPTION).orElse("");
        if (FetchAggregates.isAsked(xml)) {
            Aggregates aggregates = FetchAggregates.read(served.entities(), entity, xml);
            new GroupReading(served, entity, within).answer(aggregates, request, response);
            return;
        }
        FetchQuery asked = FetchQuery.read(served.entities(), entity, xml);
        Preferences preferences = Preferences.of(request.headers());
        FetchPages pages = FetchPages.of(served.seal(), asked, preferences.maxPageSize());
        FetchedRowWriter rows = new FetchedRowWriter(asked, preferences);
        Query query = pages.page(query(asked, rows.columns()));
        preferences.acknowledgePage(response);
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofCollection(request.root(), Selection.all(entity)));
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
                Query.MOST_ROWS);
    }

    private RunQuery queries() {
        return served.application().queries();
    }
}
