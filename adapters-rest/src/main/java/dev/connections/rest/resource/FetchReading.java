package dev.connections.rest.resource;

import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Ordering;
import dev.connections.application.query.Position;
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
        List<Ordering> order = Position.total(asked.order(), entity.primaryId().column());
        FetchPages pages = FetchPages.of(served.seal(), asked, order, preferences.maxPageSize());
        FetchedRowWriter rows = new FetchedRowWriter(entity, asked.columns(), preferences);
        Query query = query(asked, pages, order, rows.columns());
        preferences.acknowledgePage(response);
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofCollection(request.root(), Selection.all(entity)));
            json.writeArrayPropertyStart("value");
            PageEnd end = new PageEnd(query.limit(), order);
            queries().run(query, request.caller(), row -> {
                end.read(row);
                rows.writeObject(json, row);
            });
            json.writeEndArray();
            if (asked.top().isEmpty()) {
                end.followed(queries(), query, request.caller()).ifPresent(place -> pages.write(json, place));
            }
        });
    }

    private Query query(FetchQuery asked, FetchPages pages, List<Ordering> order, List<Column> columns) {
        Condition condition = pages.begin().map(Position::behind).orElse(Condition.everything());
        return new Query(
                entity.logicalName(),
                Stream.concat(columns.stream(), order.stream().map(Ordering::column))
                        .distinct()
                        .toList(),
                asked.condition().and(within).and(condition),
                asked.order(),
                pages.size());
    }

    private RunQuery queries() {
        return served.application().queries();
    }
}
