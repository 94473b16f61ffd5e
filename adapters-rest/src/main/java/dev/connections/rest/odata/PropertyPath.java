package dev.connections.rest.odata;

import dev.connections.application.query.Column;
import dev.connections.application.query.ColumnPart;
import dev.connections.rest.schema.WireProperty;
import java.util.List;

/**
 * A property of the rows that are asked about, or of rows that their navigation properties lead to.
 *
 * @param path the navigation properties that lead there; empty for a property of the rows themselves
 */
public record PropertyPath(List<String> path, WireProperty property) implements Member {

    /** Keeps its own copy. */
    public PropertyPath {
        path = List.copyOf(path);
    }

    /** The column that its value comes in. */
    public Column column() {
        return property.column().behind(path);
    }

    /** What rows are sorted by: a lookup by the name that people see, everything else by its value. */
    public Column sortedBy() {
        return property.attribute().isLookup() ? column().showing(ColumnPart.NAME) : column();
    }
}
