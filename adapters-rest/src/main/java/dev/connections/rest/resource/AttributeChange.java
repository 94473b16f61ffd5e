package dev.connections.rest.resource;

import dev.connections.application.command.Precondition;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Etag;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.payload.PayloadReader;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of a row that is there; unlike a change of the whole row it never makes one. */
final class AttributeChange {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final AttributeDefinition attribute;
    private final EntityWrites.OfChangeable writes;

    private AttributeChange(
            ApiContext apiContext,
            WireEntity entity,
            RecordRef row,
            AttributeDefinition attribute,
            EntityWrites.OfChangeable writes) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.attribute = attribute;
        this.writes = writes;
    }

    /** The change of that attribute of that row; empty when rows of the entity never change. */
    static Optional<AttributeChange> of(
            ApiContext apiContext, WireEntity entity, RecordRef row, AttributeDefinition attribute) {
        return apiContext
                .writers()
                .changing(entity)
                .map(writes -> new AttributeChange(apiContext, entity, row, attribute, writes));
    }

    /**
     * Changes it to what the one member of the payload says, if what the request's headers ask is so.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for an attribute that clients may not change, or not
     *     clear
     */
    void perform(Request request, Map<String, @Nullable Object> payload) {
        perform(request, payload, Etag.preconditionOfExisting(request.headers()));
    }

    /** The same, whatever the request's headers ask: they are about another row. */
    void performForOther(Request request, Map<String, @Nullable Object> payload) {
        perform(request, payload, Precondition.EXISTS);
    }

    /**
     * Refuses as a change would: by changing nothing of the row.
     *
     * @throws RuleViolation as {@link #perform(Request, Map)}
     */
    void requireAllowed(Request request) {
        requireWritable();
        Payload nothing = PayloadReader.read(entity, apiContext.references(request), Map.of());
        writes.save(row.id(), nothing, Etag.preconditionOfExisting(request.headers()), request.caller());
    }

    private void perform(Request request, Map<String, @Nullable Object> payload, Precondition precondition) {
        requireWritable();
        if (payload.containsValue(null) && attribute.required() == Required.SYSTEM) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute.logicalName() + "' cannot be null: every row has one. Give it another value.");
        }
        Payload change = PayloadReader.read(entity, apiContext.references(request), payload);
        writes.save(row.id(), change, precondition, request.caller());
    }

    private void requireWritable() {
        PayloadReader.requireNotDerived(attribute, attribute.logicalName());
        if (!attribute.writable().onUpdate()) {
            String reason = attribute.writable() == Writable.NEVER
                    ? "it is computed"
                    : "it can only be given when the row is made";
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute.logicalName() + "' of " + entity + " cannot be changed: " + reason + ".");
        }
    }
}
