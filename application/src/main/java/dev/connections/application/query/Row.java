package dev.connections.application.query;

import org.jspecify.annotations.Nullable;

/** One row of an answer. It is only good for as long as its {@link RowReader} looks at it. */
public interface Row {

    /**
     * The value in a column that was asked for, of the Java type that the {@linkplain
     * dev.connections.domain.record.AttributeType type} of its attribute names, or of what it {@linkplain ColumnPart
     * shows} of that; null when it is absent, or nothing is where its path leads.
     */
    @Nullable
    Object value(Column column);

    /** The logical name of the entity that the lookup in that column points to; null when the lookup is absent. */
    @Nullable
    String target(Column lookup);

    /** The value of an attribute of the row itself. */
    default @Nullable Object value(String attribute) {
        return value(new Column(attribute));
    }

    /** What a lookup of the row itself points to. */
    default @Nullable String target(String lookup) {
        return target(new Column(lookup));
    }
}
