package dev.connections.rest.schema;

import dev.connections.application.query.Column;
import dev.connections.domain.record.AttributeDefinition;

/**
 * An attribute as a property on the wire.
 *
 * @param name the attribute's logical name, or for a lookup that name between {@code _} and {@code _value}
 */
public record WireProperty(String name, AttributeDefinition attribute) {

    /** The column that its value comes in. */
    public Column column() {
        return new Column(attribute.logicalName());
    }

    /** The property that shows that attribute. */
    public static WireProperty of(AttributeDefinition attribute) {
        String logicalName = attribute.logicalName();
        return new WireProperty(attribute.isLookup() ? "_" + logicalName + "_value" : logicalName, attribute);
    }
}
