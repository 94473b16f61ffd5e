package dev.connections.rest.operation;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.application.reading.RunQuery;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RetrieveTotalRecordCount: how many rows there are of some entities, beyond the 5,000 to which {@code $count} counts. */
final class RecordCounts {

    private static final String NAMES = "EntityNames";
    private static final String COUNTS = "EntityRecordCountCollection";

    private final RunQuery queries;
    private final WireEntities entities;

    RecordCounts(RunQuery queries, WireEntities entities) {
        this.queries = queries;
        this.entities = entities;
    }

    Action of(Segment call) {
        return (request, response) -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            names(call, request).forEach(name -> counts.put(name, count(name, request)));
            JsonAnswer.write(response, 200, json -> {
                json.writeStringProperty(
                        ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "RetrieveTotalRecordCount"));
                json.writeObjectPropertyStart(COUNTS);
                json.writeNumberProperty("Count", counts.size());
                json.writeBooleanProperty("IsReadOnly", false);
                json.writeArrayPropertyStart("Keys");
                counts.keySet().forEach(json::writeString);
                json.writeEndArray();
                json.writeArrayPropertyStart("Values");
                counts.values().forEach(json::writeNumber);
                json.writeEndArray();
                json.writeEndObject();
            });
        };
    }

    private long count(String name, Request request) {
        WireEntity entity = entities.named(name)
                .orElseThrow(() -> WireCode.QUERY.error("There is no entity '" + Excerpt.of(name) + "'. " + NAMES
                        + " takes logical names such as 'connection'."));
        Query everything = new Query(entity.logicalName(), List.of(), Condition.everything(), List.of(), 1);
        return queries.count(everything, request.caller());
    }

    /** The names stand in the parentheses themselves, or in the query under an alias. */
    private static List<String> names(Segment call, Request request) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of());
        String list = Optional.ofNullable(call.namedArguments().get(NAMES))
                .flatMap(value -> value.startsWith("@") ? options.alias(value) : Optional.of(value))
                .orElseThrow(RecordCounts::unnamed);
        @Nullable
        Object names =
                JsonReader.lenient().object("{\"" + NAMES + "\":" + list + "}").get(NAMES);
        if (!(names instanceof List<?> texts) || !texts.stream().allMatch(String.class::isInstance)) {
            throw unnamed();
        }
        return texts.stream().map(String.class::cast).toList();
    }

    private static RuntimeException unnamed() {
        return WireCode.QUERY.error(
                "Whose rows are to be counted? Write RetrieveTotalRecordCount(" + NAMES + "=['connection']).");
    }
}
