package dev.connections.rest.definition;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of definitions: made from what they define, so that they are the same on every server and after every start. */
final class MetadataId {

    static final String NAME = "MetadataId";

    private MetadataId() {}

    /** The id of what goes by these names, the kind of thing first. */
    static UUID of(String... names) {
        return UUID.nameUUIDFromBytes(("Connections/" + String.join("/", names)).getBytes(StandardCharsets.UTF_8));
    }
}
