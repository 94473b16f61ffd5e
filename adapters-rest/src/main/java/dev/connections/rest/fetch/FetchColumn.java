package dev.connections.rest.fetch;

import dev.connections.rest.odata.PropertyPath;
import dev.connections.rest.schema.WireProperty;

/**
 * Something that is shown of a row.
 *
 * @param name what the answer calls it: the property's own name, an alias, or for what is behind a link the link's alias,
 *     a point and the attribute
 */
public record FetchColumn(String name, PropertyPath property) {

    /** The property under its name in the answer. */
    public WireProperty shown() {
        return property.property().calledBy(name);
    }
}
