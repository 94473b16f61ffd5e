package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.TextAnswer;
import dev.connections.rest.answer.ValueWriter;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One property of a row, by itself: in JSON or as plain text. An absent value is an answer without content. */
final class RowProperty {

    private static final String VALUE = "value";

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final WireProperty property;

    RowProperty(ApiContext apiContext, WireEntity entity, RecordRef row, WireProperty property) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.property = property;
    }

    /** The property, to be read, and where rows can change to be set and cleared. */
    Resource itself() {
        Resource resource = Resource.readable(this::read);
        AttributeChange.of(apiContext, entity, row, property.attribute())
                .ifPresent(change -> resource.with("PUT", (request, response) -> {
                            QueryOptions.parse(request.query()).allow(Set.of());
                            set(change, request, response, givenValue(request));
                        })
                        .with("DELETE", (request, response) -> {
                            QueryOptions.parse(request.query()).allow(Set.of());
                            set(change, request, response, null);
                        }));
        return resource;
    }

    /** The value alone, to be read. */
    Resource value() {
        return Resource.readable((request, response) ->
                read(request, response, value -> TextAnswer.write(response, ValueWriter.text(property.type(), value))));
    }

    /** Answers with the property as JSON. */
    void read(Request request, Response response) {
        read(
                request,
                response,
                value -> JsonAnswer.write(response, 200, json -> {
                    json.writeStringProperty(
                            ContextUrl.NAME, ContextUrl.ofProperty(request.root(), entity, row.id(), property));
                    json.writeName(VALUE);
                    ValueWriter.of(property.type()).write(json, value);
                }));
    }

    private void read(Request request, Response response, Consumer<Object> shown) {
        QueryOptions.parse(request.query()).allow(Set.of());
        Query query = new Query(entity.logicalName(), List.of(property.column()), Condition.everything(), List.of(), 1);
        apiContext.application().queries().retrieve(row, query, request.caller(), found -> {
            @Nullable Object value = found.value(property.column());
            if (value == null) {
                response.status(204);
            } else {
                shown.accept(value);
            }
        });
    }

    private void set(AttributeChange change, Request request, Response response, @Nullable Object value) {
        response.trace().concerns(row);
        if (property.attribute().isLookup()) {
            throw WireCode.QUERY.error("'" + property.name() + "' shows a lookup. To set or clear it, PUT or DELETE"
                    + " /$ref behind its navigation property, such as "
                    + property.attribute().logicalName() + "/$ref.");
        }
        change.perform(request, Collections.singletonMap(property.name(), value));
        response.status(204);
    }

    private @Nullable Object givenValue(Request request) {
        Map<String, @Nullable Object> json = JsonReader.strict().object(request.json());
        for (String name : json.keySet()) {
            if (!name.equals(VALUE) && name.indexOf('@') < 0) {
                throw WireCode.PAYLOAD.error("'" + Excerpt.of(name) + "' has no place here. Send {\"value\": …}.");
            }
        }
        if (!json.containsKey(VALUE)) {
            throw WireCode.PAYLOAD.error(
                    "The value of '" + property.name() + "' is missing. Send {\"value\": …}, or null to clear it.");
        }
        return json.get(VALUE);
    }
}
