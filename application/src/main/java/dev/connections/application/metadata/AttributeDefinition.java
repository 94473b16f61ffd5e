package dev.connections.application.metadata;

/**
 * One attribute of an entity.
 *
 * @param logicalName such as {@code effectivestart}
 * @param label what people call it, such as {@code Starting}
 * @param writable when clients may give it a value
 */
public record AttributeDefinition(String logicalName, String label, AttributeType type, Writable writable) {

    /** When clients may give an attribute a value. What they may not give is ignored when they send it. */
    public enum Writable {
        /** Never: it is computed. */
        NEVER,
        /** Only when the row is made. */
        ON_CREATE,
        /** When the row is made and later on. */
        ALWAYS
    }

    /** An attribute that clients may set. */
    public static AttributeDefinition writable(String logicalName, String label, AttributeType type) {
        return new AttributeDefinition(logicalName, label, type, Writable.ALWAYS);
    }

    /** An attribute that clients may set when they make the row. */
    public static AttributeDefinition onCreate(String logicalName, String label, AttributeType type) {
        return new AttributeDefinition(logicalName, label, type, Writable.ON_CREATE);
    }

    /** An attribute that is computed. */
    public static AttributeDefinition computed(String logicalName, String label, AttributeType type) {
        return new AttributeDefinition(logicalName, label, type, Writable.NEVER);
    }

    /** Whether the attribute points to other rows. */
    public boolean isLookup() {
        return type instanceof AttributeType.Lookup;
    }
}
