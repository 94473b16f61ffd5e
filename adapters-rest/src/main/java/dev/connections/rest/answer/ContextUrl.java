package dev.connections.rest.answer;

import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Selection;

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

    /** One row. */
    public static String ofRow(ServiceRoot root, Selection selection) {
        return ofCollection(root, selection) + "/$entity";
    }

    /** What a function answers. */
    public static String ofResponse(ServiceRoot root, String function) {
        return root.link("$metadata#Microsoft.Dynamics.CRM." + function + "Response");
    }
}
