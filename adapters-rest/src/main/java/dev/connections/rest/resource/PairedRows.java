package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.metadata.ManyToMany;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Query;
import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows at the other end of a relationship in which rows have many of each other. */
final class PairedRows {

    static final String ID_OPTION = "$id";

    private final Served served;
    private final WireEntity entity;
    private final RecordRef row;
    private final ManyToMany pairs;

    /**
     * The rows that this row is related to.
     *
     * @param entity what they are rows of
     */
    PairedRows(Served served, WireEntity entity, RecordRef row, ManyToMany pairs) {
        this.served = served;
        this.entity = entity;
        this.row = row;
        this.pairs = pairs;
    }

    /** The references between the rows: adding one relates them, removing one ends that. */
    Resource resource(Segment step) {
        if (step.arguments().isPresent()) {
            RecordRef other = new RecordRef(
                    entity.definition().type(), step.key(entity.primaryId().name()));
            return Resource.empty().with("DELETE", (request, response) -> {
                QueryOptions.parse(request.query()).allow(Set.of());
                part(other, request, response);
            });
        }
        return Resource.empty().with("POST", this::join).with("DELETE", this::partById);
    }

    /** Met by the rows that this one is related to. Between rows of one entity a pair is kept once and holds both ways. */
    Condition members(Caller caller) {
        List<Object> others = new ArrayList<>();
        collect(pairs.near(), pairs.far(), others, caller);
        if (entity.logicalName().equals(row.type().logicalName())) {
            collect(pairs.far(), pairs.near(), others, caller);
        }
        return new Condition.In(entity.primaryId().column(), others);
    }

    private void collect(String near, String far, List<Object> others, Caller caller) {
        Column other = new Column(far);
        Condition own = new Condition.Comparison(new Column(near), Operator.EQUAL, row.id());
        Query query = new Query(pairs.intersect(), List.of(other), own, List.of(), Query.MOST_ROWS);
        served.application()
                .queries()
                .run(query, caller, (Row pair) -> others.add(Objects.requireNonNull(pair.value(other))));
    }

    private void join(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable
        Object address = JsonReader.strict().object(request.body().read()).get(EntityReferences.ID);
        served.pairings().join(row, other(EntityReferences.ID, address, request), request.caller());
        response.status(204);
    }

    private void partById(Request request, Response response) {
        part(other(ID_OPTION, givenId(request), request), request, response);
    }

    /** The address that a request to remove a reference gives behind the question mark. */
    static String givenId(Request request) {
        return QueryOptions.parse(request.query())
                .allow(Set.of(ID_OPTION))
                .value(ID_OPTION)
                .orElseThrow(
                        () -> WireCode.QUERY.error("Which reference is to end? Write $ref?$id=<address of the other"
                                + " row>, or the other row's id in parentheses before /$ref."));
    }

    private void part(RecordRef other, Request request, Response response) {
        served.pairings().part(row, other, request.caller());
        response.status(204);
    }

    private RecordRef other(String where, @Nullable Object address, Request request) {
        RecordRef other = served.references(request).at(where, address);
        if (!other.type().logicalName().equals(entity.logicalName())) {
            throw WireCode.PAYLOAD.error(
                    "'" + where + "' leads to a row of " + entity.logicalName() + ", found " + Excerpt.of(other) + ".");
        }
        return other;
    }
}
