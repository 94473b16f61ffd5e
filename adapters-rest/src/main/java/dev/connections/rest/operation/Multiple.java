package dev.connections.rest.operation;

import dev.connections.application.command.HoldRows;
import dev.connections.application.command.Precondition;
import dev.connections.application.port.UnitOfWork;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.ErrorTarget;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.payload.NamedRows;
import dev.connections.rest.payload.NewRowReader;
import dev.connections.rest.payload.PayloadReader;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;
import dev.connections.rest.write.RowInsertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CreateMultiple, UpdateMultiple and UpsertMultiple: many rows of one entity at once, all of them or none. */
final class Multiple {

    static final String TARGETS = "Targets";

    private static final int MAX_TARGETS = 1_000;

    private final UnitOfWork unitOfWork;
    private final HoldRows rows;
    private final WireEntities entities;
    private final WireEntity entity;
    private final EntityWrites.OfChangeable writes;
    private final RowInsertion insertion;

    Multiple(
            UnitOfWork unitOfWork,
            HoldRows rows,
            WireEntities entities,
            WireEntity entity,
            EntityWrites.OfChangeable writes,
            RowInsertion insertion) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.entities = entities;
        this.entity = entity;
        this.writes = writes;
        this.insertion = insertion;
    }

    void create(Request request, Response response) {
        EntityReferences references = references(request);
        List<UUID> ids = each(
                request,
                target -> insertion
                        .insert(NewRowReader.read(entities, entity, references, target), request.caller())
                        .id());
        ids.forEach(id ->
                response.trace().concerns(new RecordRef(entity.definition().type(), id)));
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "CreateMultiple"));
            json.writeArrayPropertyStart("Ids");
            ids.forEach(id -> json.writeString(id.toString()));
            json.writeEndArray();
        });
    }

    void update(Request request, Response response) {
        save(request, response, Precondition.EXISTS);
    }

    void upsert(Request request, Response response) {
        save(request, response, Precondition.NONE);
    }

    private void save(Request request, Response response, Precondition precondition) {
        EntityReferences references = references(request);
        each(request, target -> {
            RecordRef row = references.in("target", target);
            response.trace().concerns(row);
            return writes.save(
                    row.id(), PayloadReader.read(entity, references, target), precondition, request.caller());
        });
        response.status(204);
    }

    private EntityReferences references(Request request) {
        return new EntityReferences(entities, request.root());
    }

    private <T> List<T> each(Request request, Function<Map<String, @Nullable Object>, T> write) {
        Map<String, @Nullable Object> body = JsonReader.strict().object(request.json());
        List<?> targets = targets(body);
        EntityReferences references = references(request);
        return unitOfWork.perform(() -> {
            rows.hold(NamedRows.in(body, entities, references));
            List<T> written = new ArrayList<>();
            for (int place = 0; place < targets.size(); place++) {
                Object target = targets.get(place);
                written.add(
                        ErrorTarget.WHOLE.member(TARGETS, place).locate(() -> write.apply(target(target, references))));
            }
            return written;
        });
    }

    private static List<?> targets(Map<String, @Nullable Object> body) {
        if (!(body.get(TARGETS) instanceof List<?> targets) || targets.isEmpty() || targets.size() > MAX_TARGETS) {
            throw WireCode.PAYLOAD.error("'" + TARGETS + "' is a list of 1 to " + MAX_TARGETS + " rows, found "
                    + (body.get(TARGETS) instanceof List<?> list
                            ? list.size() + " rows"
                            : Excerpt.of(body.get(TARGETS)))
                    + ".");
        }
        return targets;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> target(@Nullable Object target, EntityReferences references) {
        if (!(target instanceof Map<?, ?> members)) {
            throw WireCode.PAYLOAD.error("a row is an object, found " + Excerpt.of(target) + ".");
        }
        WireEntity named = references.typeOf("the row", members);
        if (!named.equals(entity)) {
            throw WireCode.PAYLOAD.error("the row is a " + named + ", but this address takes rows of " + entity + ".");
        }
        return (Map<String, @Nullable Object>) members;
    }
}
