package dev.connections.application.query;

import org.jspecify.annotations.Nullable;

/** One row of an answer. It is only good for as long as its {@link RowReader} looks at it. */
public interface Row {

    /**
     * The value of an attribute that was asked for, of the Java type that its {@linkplain
     * dev.connections.application.metadata.AttributeType type} names; null when it is absent.
     */
    @Nullable
    Object value(String attribute);

    /** The logical name of the entity that a lookup points to; null when the lookup is absent. */
    @Nullable
    String target(String lookup);
}
