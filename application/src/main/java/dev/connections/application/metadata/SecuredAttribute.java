package dev.connections.application.metadata;

import dev.connections.domain.record.RecordTypes;
import java.util.UUID;

/**
 * An attribute under field-level security: the owner of the row, the principals that it was shared with, and holders of
 * the privilege to access all secured attributes may read and change it. For all other callers it is absent.
 *
 * @param entity the logical name of its entity
 * @param attribute its own logical name
 */
public record SecuredAttribute(String entity, String attribute) {

    private static final String SECURABLE = RecordTypes.CONNECTION.logicalName() + ".description";

    /** What a connection says of itself. */
    public static final SecuredAttribute CONNECTION_DESCRIPTION =
            new SecuredAttribute(RecordTypes.CONNECTION.logicalName(), "description");

    /**
     * An attribute that can be secured.
     *
     * @throws IllegalArgumentException for any other
     */
    public SecuredAttribute {
        String name = entity + "." + attribute;
        if (!name.equals(SECURABLE)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be secured. The one attribute that can is " + SECURABLE + ".");
        }
    }

    /** The id of its definition, by which it is shared. */
    public UUID id() {
        return MetadataId.ofAttribute(entity, attribute);
    }

    /** Whether it is the attribute of these names. */
    public boolean is(String entityName, String attributeName) {
        return entity.equals(entityName) && attribute.equals(attributeName);
    }

    @Override
    public String toString() {
        return attribute;
    }
}
