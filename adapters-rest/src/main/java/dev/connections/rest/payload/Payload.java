package dev.connections.rest.payload;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.Change;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants a row to have: typed values by the logical names of their attributes. A lookup's value is a
 * {@link RecordRef}.
 */
public final class Payload {

    /** Nothing. */
    public static final Payload EMPTY = new Payload(Map.of());

    private final Map<String, Optional<Object>> values;

    Payload(Map<String, Optional<Object>> values) {
        this.values = Map.copyOf(values);
    }

    /** The same, with a lookup that leads to that row. */
    public Payload with(AttributeDefinition lookup, RecordRef row) {
        Map<String, Optional<Object>> more = new HashMap<>(values);
        more.put(lookup.logicalName(), Optional.of(row));
        return new Payload(more);
    }

    /** What happens to an attribute that may be absent; an empty value clears it. */
    public <T> Change<Optional<T>> change(String attribute, Class<T> type) {
        @Nullable Optional<Object> value = values.get(attribute);
        return value == null ? Change.none() : Change.to(value.map(type::cast));
    }

    /** The same, with the value in another form. */
    public <A, B> Change<Optional<B>> change(String attribute, Class<A> type, Function<A, B> form) {
        return new Change<>(change(attribute, type).value().map(given -> given.map(form)));
    }

    /** The value of an attribute that may be absent; empty when it is not given, or cleared. */
    public <T> Optional<T> value(String attribute, Class<T> type) {
        return change(attribute, type).appliedTo(Optional.empty());
    }

    /** What happens to the attributes of that entity that are carried by name and type. */
    public AttributeChanges carried(EntityDefinition entity) {
        Map<String, Optional<Object>> carried = new HashMap<>(values);
        carried.keySet()
                .removeIf(name -> entity.attribute(name)
                        .filter(AttributeDefinition::isCarried)
                        .isEmpty());
        return new AttributeChanges(carried);
    }

    /**
     * The value of an attribute that every row has; empty when it is not given.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when the client would clear it
     */
    public <T> Optional<T> required(String attribute, Class<T> type) {
        Optional<T> value = value(attribute, type);
        if (value.isEmpty() && values.containsKey(attribute)) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + attribute + "' cannot be null: every row has one. Give a value or leave it out.");
        }
        return value;
    }

    /**
     * The state that {@code statecode} and {@code statuscode} ask for; empty when neither is given.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_STATE_CODE_STATUS_CODE}, {@link ErrorCode#INVALID_ARGUMENT}
     */
    public Optional<RecordState> state() {
        return RecordState.of(required("statecode", Integer.class), required("statuscode", Integer.class));
    }

    /**
     * The new owner of the row; empty when it is not given.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT}
     */
    public Optional<Principal> owner() {
        return required("ownerid", RecordRef.class).map(Payload::principal);
    }

    /**
     * In which business unit the row is to be; empty when it is not given.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT}
     */
    public Optional<BusinessUnit.Id> businessUnit() {
        return required("businessunitid", RecordRef.class).map(unit -> new BusinessUnit.Id(unit.id()));
    }

    /**
     * The principal that a row is.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} when it is neither a user nor a team
     */
    public static Principal principal(RecordRef row) {
        return Principal.of(row)
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.INVALID_ARGUMENT,
                        "The " + row + " is neither a systemuser nor a team. Name one of these."));
    }
}
