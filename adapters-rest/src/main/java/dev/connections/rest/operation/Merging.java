package dev.connections.rest.operation;

import dev.connections.application.Application;
import dev.connections.application.command.Precondition;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.payload.PayloadReader;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;
import dev.connections.rest.write.Writers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merge: of two records about the same, one is kept, with what else is to be known of it. */
final class Merging {

    private static final String TARGET = "Target";
    private static final String SUBORDINATE = "Subordinate";
    private static final String CONTENT = "UpdateContent";

    private final Application application;
    private final WireEntities entities;
    private final Writers writers;

    Merging(Application application, WireEntities entities, Writers writers) {
        this.application = application;
        this.entities = entities;
        this.writers = writers;
    }

    void merge(Request request, Response response) {
        Map<String, @Nullable Object> body = JsonReader.strict().object(request.json());
        EntityReferences references = new EntityReferences(entities, request.root());
        RecordRef target = references.in(TARGET, body.get(TARGET));
        RecordRef subordinate = references.in(SUBORDINATE, body.get(SUBORDINATE));
        response.trace().concerns(target);
        response.trace().concerns(subordinate);
        Optional<Payload> content =
                Optional.ofNullable(body.get(CONTENT)).map(given -> content(target, given, references));
        application.unitOfWork().perform(() -> {
            application.rows().hold(List.of(target, subordinate));
            content.ifPresent(
                    update -> writes(target).save(target.id(), update, Precondition.EXISTS, request.caller()));
            return application.merge().merge(target, subordinate, request.caller());
        });
        response.status(204);
    }

    @SuppressWarnings("unchecked")
    private Payload content(RecordRef target, Object given, EntityReferences references) {
        if (!(given instanceof Map<?, ?> members)) {
            throw WireCode.PAYLOAD.error("'" + CONTENT + "' is an object with what is to be changed about the target,"
                    + " found " + Excerpt.of(given) + ".");
        }
        return PayloadReader.read(entity(target), references, (Map<String, @Nullable Object>) members);
    }

    private EntityWrites.OfChangeable writes(RecordRef target) {
        return writers.changing(entity(target))
                .orElseThrow(() -> WireCode.PAYLOAD.error(
                        "'" + TARGET + "' cannot be changed: rows of " + target.type() + " are only read."));
    }

    private WireEntity entity(RecordRef row) {
        return entities.named(row.type().logicalName()).orElseThrow();
    }
}
