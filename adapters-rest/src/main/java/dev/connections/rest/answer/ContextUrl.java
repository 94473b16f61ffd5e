package dev.connections.rest.answer;

import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireProperty;
import java.util.UUID;

/** What {@code @odata.context} says of an answer. */
public final class ContextUrl {

    /** The name of the member. */
    public static final String NAME = "@odata.context";

    private ContextUrl() {}

    /** The service itself. */
    public static String ofService(ServiceRoot root) {
        return root.link("$metadata");
    }

    /** A collection of rows. */
    public static String ofCollection(ServiceRoot root, Selection selection) {
        return root.link("$metadata#" + selection.entity().set() + selection.inContext());
    }

    /** What has changed in a collection of rows. */
    public static String ofChanges(ServiceRoot root, Selection selection) {
        return ofCollection(root, selection) + "/$delta";
    }

    /** A row that was deleted. */
    public static String ofDeletion(ServiceRoot root, WireEntity entity) {
        return root.link("$metadata#" + entity.set() + "/$deletedEntity");
    }

    /** One row. */
    public static String ofRow(ServiceRoot root, Selection selection) {
        return ofCollection(root, selection) + "/$entity";
    }

    /** One property of a row. */
    public static String ofProperty(ServiceRoot root, WireEntity entity, UUID row, WireProperty property) {
        return root.link("$metadata#" + entity.set() + "(" + row + ")/" + property.name());
    }

    /** The address of one row. */
    public static String ofReference(ServiceRoot root) {
        return root.link("$metadata#$ref");
    }

    /** The addresses of rows. */
    public static String ofReferences(ServiceRoot root) {
        return root.link("$metadata#Collection($ref)");
    }

    /**
     * Definitions, or one of them.
     *
     * @param place such as {@code EntityDefinitions(LogicalName)}
     */
    public static String ofDefinitions(ServiceRoot root, String place) {
        return root.link("$metadata#" + place);
    }

    /** What a function answers. */
    public static String ofResponse(ServiceRoot root, String function) {
        return root.link("$metadata#Microsoft.Dynamics.CRM." + function + "Response");
    }
}
