package dev.connections.application.metadata;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of definitions: made from what they define, so that they are the same on every server and after every start. */
public final class MetadataId {

    /** The property of a definition that holds its id. */
    public static final String NAME = "MetadataId";

    private MetadataId() {}

    /** The id of what goes by these names, the kind of thing first. */
    public static UUID of(String... names) {
        return UUID.nameUUIDFromBytes(("Connections/" + String.join("/", names)).getBytes(StandardCharsets.UTF_8));
    }

    /** The id of an attribute, by the logical names of its entity and its own. */
    public static UUID ofAttribute(String entity, String attribute) {
        return of("attribute", entity, attribute);
    }
}
