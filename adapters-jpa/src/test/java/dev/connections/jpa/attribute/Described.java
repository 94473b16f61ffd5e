package dev.connections.jpa.attribute;

import dev.connections.application.metadata.EntityDefinition;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeDefinition.Required;
import dev.connections.domain.record.AttributeDefinition.Storage;
import dev.connections.domain.record.AttributeDefinition.Writable;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;

/** Descriptions of a few entities and attributes. */
final class Described {

    private Described() {}

    /** An attribute that is carried by name and type, and so kept in a table of attributes. */
    static AttributeDefinition carried(String name, AttributeType type) {
        return new AttributeDefinition(
                name, name, type, Writable.ALWAYS, Required.NONE, false, Storage.VALUE, Optional.empty());
    }

    static AttributeDefinition constant(String name, AttributeType type) {
        return new AttributeDefinition(
                name, name, type, Writable.NEVER, Required.NONE, false, Storage.CONSTANT, Optional.empty());
    }

    static EntityDefinition entity(RecordType type, AttributeDefinition... attributes) {
        return new EntityDefinition(type, List.of(attributes), List.of());
    }

    static AttributeTables tables(EntityDefinition... entities) {
        return new AttributeTables(List.of(entities), RecordTypes.standard());
    }

    /** Contacts with these attributes, and nothing else. */
    static AttributeTables contactsWith(AttributeDefinition... attributes) {
        return tables(entity(Fixtures.CONTACT, attributes));
    }
}
