package dev.connections.domain.record;

import java.util.Locale;

/**
 * One attribute of an entity.
 *
 * @param schemaName such as {@code EffectiveStart}; in lower case it is the logical name
 * @param label what people call it, such as {@code Starting}; empty for what people do not read
 * @param writable when clients may give it a value
 * @param required whether a row must have a value
 * @param secured whether it is {@linkplain SecuredAttribute secured}
 */
public record AttributeDefinition(
        String schemaName, String label, AttributeType type, Writable writable, Required required, boolean secured) {

    /** When clients may give an attribute a value. What they may not give is ignored when they send it. */
    public enum Writable {
        /** Never: it is computed. */
        NEVER,
        /** Only when the row is made. */
        ON_CREATE,
        /** When the row is made and later on. */
        ALWAYS
    }

    /** Whether a row must have a value. */
    public enum Required {
        /** It may be absent. */
        NONE,
        /** People are asked for it; the store does without. */
        APPLICATION,
        /** It is always there. */
        SYSTEM
    }

    /** An attribute that clients may set. */
    public static AttributeDefinition writable(String schemaName, String label, AttributeType type) {
        return new AttributeDefinition(schemaName, label, type, Writable.ALWAYS, Required.NONE, false);
    }

    /** An attribute that clients may set when they make the row. */
    public static AttributeDefinition onCreate(String schemaName, String label, AttributeType type) {
        return new AttributeDefinition(schemaName, label, type, Writable.ON_CREATE, Required.NONE, false);
    }

    /** An attribute that is computed. */
    public static AttributeDefinition computed(String schemaName, String label, AttributeType type) {
        return new AttributeDefinition(schemaName, label, type, Writable.NEVER, Required.NONE, false);
    }

    /** The same, always there. */
    public AttributeDefinition systemRequired() {
        return new AttributeDefinition(schemaName, label, type, writable, Required.SYSTEM, secured);
    }

    /** The same, asked of people. */
    public AttributeDefinition applicationRequired() {
        return new AttributeDefinition(schemaName, label, type, writable, Required.APPLICATION, secured);
    }

    /** The same, secured. */
    public AttributeDefinition madeSecure() {
        return new AttributeDefinition(schemaName, label, type, writable, required, true);
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
}
