package dev.connections.jpa.attribute;

import dev.connections.application.metadata.EntityDefinition;
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

    /** A record type that a team added: what it has is described here alone. */
    static final RecordType PATIENT = RecordType.of("acme_patient", 10_500, "Patient", "acme_patients", "acme_name");

    /** An activity that a team added: beside what is described here, it has what all activities have. */
    static final RecordType VISIT = RecordType.activity("acme_visit", 10_501, "Visit", "acme_visits");

    private static final RecordTypes TYPES =
            RecordTypes.standard().with(PATIENT).with(VISIT);

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

    static SideTables tables(EntityDefinition... entities) {
        return new SideTables(List.of(entities), TYPES);
    }

    /** Patients with these attributes, and nothing else. */
    static SideTables patientsWith(AttributeDefinition... attributes) {
        return tables(entity(PATIENT, attributes));
    }
}
