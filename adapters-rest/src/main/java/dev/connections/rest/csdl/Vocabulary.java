package dev.connections.rest.csdl;

import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.rest.operation.Signature;
import dev.connections.rest.schema.WireProperty;

/**
 * What the schema says of its elements in terms of the vocabulary that OData has for all services. Most clients do
 * without, and some older ones take offence, so it is written only when it is asked for.
 *
 * @param asked whether the client wants it
 */
record Vocabulary(boolean asked) {

    private static final String CORE = "Org.OData.Core.V1.";
    private static final String CAPABILITIES = "Org.OData.Capabilities.V1.";

    /** Says of a set that its changes can be followed. Clients look for this, so it is always there. */
    static void describeTracking(Xml xml) {
        xml.element(
                "Annotation",
                () -> xml.element("Record", () -> xml.empty("PropertyValue", "Property", "Supported", "Bool", "true")),
                "Term",
                CAPABILITIES + "ChangeTracking");
    }

    /** Whether there is something to say of that property. */
    boolean speaksOf(WireProperty property) {
        return asked && !property.attribute().writable().onUpdate();
    }

    /** Whether there is something to say of that parameter: functions do without what may be absent. */
    boolean speaksOf(Signature operation, Signature.Member parameter) {
        return asked && operation.kind() == Signature.Kind.FUNCTION && parameter.nullable();
    }

    /** Says that clients may leave the parameter out. */
    void describeOptional(Xml xml) {
        xml.empty("Annotation", "Term", CORE + "OptionalParameter");
    }

    /** Says whether clients may set the property, ever or only when they make the row. */
    void describe(Xml xml, WireProperty property) {
        if (property.attribute().writable() == Writable.ON_CREATE) {
            xml.empty("Annotation", "Term", CORE + "Immutable", "Bool", "true");
            return;
        }
        xml.empty("Annotation", "Term", CORE + "Computed", "Bool", "true");
        xml.element("Annotation", () -> xml.text("EnumMember", CORE + "Permission/Read"), "Term", CORE + "Permissions");
    }
}
