package dev.connections.domain.record;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One attribute of an entity.
 *
 * @param schemaName such as {@code EffectiveStart}; in lower case it is the logical name
 * @param label what people call it, such as {@code Starting}; empty for what people do not read
 * @param writable when clients may give it a value
 * @param required whether a row must have a value
 * @param secured whether it is secured: only some of those who may read a row may read it
 * @param storage how its value is kept
 * @param defaultValue what a new row has unless another value is given, of the Java type of the type
 * @param indexed whether rows are found by it so often that a store keeps an index; lookups that are carried have one
 *     anyway
 */
public record AttributeDefinition(
        String schemaName,
        String label,
        AttributeType type,
        Writable writable,
        Required required,
        boolean secured,
        Storage storage,
        Optional<Object> defaultValue,
        boolean indexed) {

    /** When clients may give an attribute a value. What they may not give is ignored when they send it. */
    public enum Writable {
        /** Never: it is computed. */
        NEVER,
        /** Only when the row is made. */
        ON_CREATE,
        /** Only when the row is there. */
        ON_UPDATE,
        /** When the row is made and later on. */
        ALWAYS;

        /** Whether a new row can be given a value. */
        public boolean onCreate() {
            return this == ALWAYS || this == ON_CREATE;
        }

        /** Whether a row that is there can be given another value. */
        public boolean onUpdate() {
            return this == ALWAYS || this == ON_UPDATE;
        }
    }

    /** Whether a row must have a value. */
    public enum Required {
        /** It may be absent. */
        NONE,
        /** People are asked for it; the store does without. */
        RECOMMENDED,
        /** People are asked for it with emphasis; the store does without. */
        APPLICATION,
        /** It is always there. */
        SYSTEM
    }

    /** How the value of an attribute is kept. */
    public enum Storage {
        /** It is a field of the aggregate or follows from one: the aggregate knows what it means. */
        FIELD,
        /** It is carried by name and type, in {@link AttributeValues}. */
        VALUE,
        /** It is not kept: it is the same in all rows, the default value or none. */
        CONSTANT
    }

    /** An attribute without an index. */
    public AttributeDefinition(
            String schemaName,
            String label,
            AttributeType type,
            Writable writable,
            Required required,
            boolean secured,
            Storage storage,
            Optional<Object> defaultValue) {
        this(schemaName, label, type, writable, required, secured, storage, defaultValue, false);
    }

    /** An attribute that clients may set. */
    public static AttributeDefinition writable(String schemaName, String label, AttributeType type) {
        return field(schemaName, label, type, Writable.ALWAYS);
    }

    /** An attribute that clients may set when they make the row. */
    public static AttributeDefinition onCreate(String schemaName, String label, AttributeType type) {
        return field(schemaName, label, type, Writable.ON_CREATE);
    }

    /** An attribute that is computed. */
    public static AttributeDefinition computed(String schemaName, String label, AttributeType type) {
        return field(schemaName, label, type, Writable.NEVER);
    }

    private static AttributeDefinition field(String schemaName, String label, AttributeType type, Writable writable) {
        return new AttributeDefinition(
                schemaName, label, type, writable, Required.NONE, false, Storage.FIELD, Optional.empty());
    }

    /** The same, always there. */
    public AttributeDefinition systemRequired() {
        return required(Required.SYSTEM);
    }

    /** The same, asked of people. */
    public AttributeDefinition applicationRequired() {
        return required(Required.APPLICATION);
    }

    private AttributeDefinition required(Required level) {
        return new AttributeDefinition(
                schemaName, label, type, writable, level, secured, storage, defaultValue, indexed);
    }

    /** The same, secured. */
    public AttributeDefinition madeSecure() {
        return new AttributeDefinition(
                schemaName, label, type, writable, required, true, storage, defaultValue, indexed);
    }

    /** The same, kept in that way. */
    public AttributeDefinition keptIn(Storage other) {
        return new AttributeDefinition(
                schemaName, label, type, writable, required, secured, other, defaultValue, indexed);
    }

    /** The same, of another type. */
    public AttributeDefinition ofType(AttributeType other) {
        return new AttributeDefinition(
                schemaName, label, other, writable, required, secured, storage, defaultValue, indexed);
    }

    /** The same, with an index. */
    public AttributeDefinition indexedToo() {
        return new AttributeDefinition(
                schemaName, label, type, writable, required, secured, storage, defaultValue, true);
    }

    /** Its name in queries and payloads, such as {@code effectivestart}. */
    public String logicalName() {
        return schemaName.toLowerCase(Locale.ROOT);
    }

    /** Whether the attribute is part of an answer that selects no columns by name: all but images are. */
    public boolean isReadUnasked() {
        return !(type instanceof AttributeType.Image);
    }

    /** Whether the attribute points to other rows. */
    public boolean isLookup() {
        return type instanceof AttributeType.Lookup;
    }

    /**
     * The value as it is kept, when the attribute may have it.
     *
     * @param entity the logical name of the entity, for messages
     * @param value of the Java type of the {@link AttributeType}; of a lookup, a {@link RecordRef}
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a value of another type, and for a lookup that leads to
     *     rows of another entity; the codes of {@link AttributeType#require} for what is beyond the limits
     */
    public Object require(String entity, Object value) {
        if (type instanceof AttributeType.Lookup lookup) {
            return requireTarget(lookup, entity, value);
        }
        if (!type.javaType().isInstance(value)) {
            throw mistyped(entity, type.javaType(), value);
        }
        return type.require(entity, logicalName(), value);
    }

    private Object requireTarget(AttributeType.Lookup lookup, String entity, Object value) {
        if (!(value instanceof RecordRef row)) {
            throw mistyped(entity, RecordRef.class, value);
        }
        if (lookup.targetsOf(row.type().logicalName()).findAny().isEmpty()) {
            String targets = lookup.targets().stream()
                    .map(LookupTarget::entity)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + logicalName() + "' of '" + entity + "' cannot lead to a row of " + row.type()
                            + ". It leads to rows of: " + targets + ".");
        }
        return row;
    }

    private RuleViolation mistyped(String entity, Class<?> expected, Object found) {
        return RuleViolation.of(
                ErrorCode.INVALID_ARGUMENT,
                "'" + logicalName() + "' of '" + entity + "' takes a value of the type " + expected.getSimpleName()
                        + ", found a value of the type " + found.getClass().getSimpleName() + ".");
    }

    /** Whether its value is carried by name and type. */
    public boolean isCarried() {
        return storage == Storage.VALUE;
    }
}
