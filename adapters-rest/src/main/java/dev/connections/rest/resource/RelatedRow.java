package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Column;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a single-valued navigation property of a row leads to, if it leads anywhere. */
final class RelatedRow {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final Navigation navigation;

    RelatedRow(ApiContext apiContext, WireEntity entity, RecordRef row, Navigation navigation) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.navigation = navigation;
    }

    /**
     * The row that it leads to now; empty when the lookup is absent, or points to a row of another type.
     *
     * @throws dev.connections.domain.RuleViolation {@link dev.connections.domain.ErrorCode#OBJECT_DOES_NOT_EXIST} when
     *     there is no row to start from
     */
    Optional<RecordRef> target(Caller caller) {
        Column lookup = new Column(navigation.lookup().logicalName());
        Query query = new Query(entity.logicalName(), List.of(lookup), Condition.everything(), List.of(), 1);
        AtomicReference<Optional<RecordRef>> target = new AtomicReference<>(Optional.empty());
        apiContext
                .application()
                .queries()
                .retrieve(
                        row,
                        query,
                        caller,
                        found -> target.set(apiContext
                                .entities()
                                .pointedTo(found, lookup)
                                .flatMap(reached -> apiContext.entities().seenThrough(navigation, reached))));
        return target.get();
    }

    /** The row that it leads to, to be read. */
    Resource itself() {
        return Resource.readable((request, response) -> target(request.caller())
                        .<Action>map(reached ->
                                new GetRow(apiContext, apiContext.entities().of(reached.type()), reached))
                        .orElse(RelatedRow::answerNothing)
                        .perform(request, response))
                .with("DELETE", (request, response) -> {
                    throw WireCode.QUERY.error("'" + navigation.name() + "' is a navigation property. To clear it,"
                            + " DELETE " + navigation.name() + "/$ref.");
                });
    }

    /** The reference to it, to be read, set and cleared. */
    Resource reference() {
        Resource reference = Resource.readable(this::read);
        AttributeChange.of(apiContext, entity, row, navigation.lookup())
                .ifPresent(change -> reference.with("PUT", set(change)).with("DELETE", clearing(change)));
        return reference;
    }

    private void read(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        Optional<RecordRef> target = target(request.caller());
        if (target.isEmpty()) {
            answerNothing(request, response);
            return;
        }
        RecordRef reached = target.get();
        WireEntity reachedEntity = apiContext.entities().of(reached.type());
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofReference(request.root()));
            json.writeStringProperty(
                    EntityReferences.ID, new References(reachedEntity, request.root()).address(reached));
        });
    }

    private Action set(AttributeChange change) {
        return (request, response) -> {
            QueryOptions.parse(request.query()).allow(Set.of());
            @Nullable
            Object address = JsonReader.strict().object(request.json()).get(EntityReferences.ID);
            RecordRef target = apiContext.references(request).at(EntityReferences.ID, address);
            response.trace().concerns(row);
            response.trace().concerns(target);
            String bound = new References(apiContext.entities().of(target.type()), request.root()).address(target);
            change.perform(request, Collections.singletonMap(navigation.name() + "@odata.bind", bound));
            response.status(204);
        };
    }

    /** A lookup that points to a row of another type is not this property's to clear. */
    private Action clearing(AttributeChange change) {
        return (request, response) -> {
            QueryOptions.parse(request.query()).allow(Set.of());
            response.trace().concerns(row);
            apiContext.application().unitOfWork().perform(() -> {
                Optional<RecordRef> target = target(request.caller());
                target.ifPresent(cleared -> {
                    response.trace().concerns(cleared);
                    change.perform(request, Collections.singletonMap(navigation.name(), null));
                });
                return target;
            });
            response.status(204);
        };
    }

    private static void answerNothing(Request request, Response response) {
        response.status(204);
    }
}
