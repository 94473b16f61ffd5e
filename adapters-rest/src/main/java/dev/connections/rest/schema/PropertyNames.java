package dev.connections.rest.schema;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The name of a property and the names of its annotations, encoded once for all rows that are written. */
public final class PropertyNames {

    /** The annotation with the value as people read it. */
    public static final String FORMATTED = "OData.Community.Display.V1.FormattedValue";

    /** The annotation with the navigation property that leads to the row that a lookup points to. */
    public static final String NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /** The annotation with the entity of the row that a lookup points to. */
    public static final String ENTITY = "Microsoft.Dynamics.CRM.lookuplogicalname";

    private final SerializableString property;
    private final SerializableString formatted;
    private final SerializableString navigation;
    private final SerializableString entity;

    PropertyNames(String property) {
        this.property = new SerializedString(property);
        formatted = annotation(property, FORMATTED);
        navigation = annotation(property, NAVIGATION);
        entity = annotation(property, ENTITY);
    }

    private static SerializableString annotation(String property, String annotation) {
        return new SerializedString(property + "@" + annotation);
    }

    /** The property itself. */
    public SerializableString property() {
        return property;
    }

    /** Its value as people read it. */
    public SerializableString formatted() {
        return formatted;
    }

    /** The navigation property behind its value. */
    public SerializableString navigation() {
        return navigation;
    }

    /** The entity behind its value. */
    public SerializableString entity() {
        return entity;
    }
}
