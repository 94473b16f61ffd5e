package dev.connections.rest.resource;

import dev.connections.application.query.Condition;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows at the other end of a relationship in which rows have many of each other. */
final class PairedRows {

    static final String ID_OPTION = "$id";

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final String navigation;

    /**
     * The rows that this row is related to.
     *
     * @param entity what they are rows of
     * @param navigation what leads there and back
     */
    PairedRows(ApiContext apiContext, WireEntity entity, RecordRef row, String navigation) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.navigation = navigation;
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

    /** Met by the rows that this one is related to: those that have it at the other end of a pair. */
    Condition members() {
        WireEntity source = apiContext.entities().of(row.type());
        Condition thisRow = new Condition.Comparison(source.primaryId().column(), Condition.Operator.EQUAL, row.id());
        return new Condition.ExistsThroughLink(
                entity.definition().requireManyToMany(navigation), Condition.everything(), thisRow);
    }

    private void join(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable Object address = JsonReader.strict().object(request.json()).get(EntityReferences.ID);
        RecordRef other = other(EntityReferences.ID, address, request);
        response.trace().concerns(row);
        response.trace().concerns(other);
        apiContext.associations().join(row, other, request.caller());
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
        response.trace().concerns(row);
        response.trace().concerns(other);
        apiContext.associations().part(row, other, request.caller());
        response.status(204);
    }

    private RecordRef other(String where, @Nullable Object address, Request request) {
        RecordRef other = apiContext.references(request).at(where, address);
        if (!other.type().logicalName().equals(entity.logicalName())) {
            throw WireCode.PAYLOAD.error(
                    "'" + where + "' leads to a row of " + entity.logicalName() + ", found " + Excerpt.of(other) + ".");
        }
        return other;
    }
}
