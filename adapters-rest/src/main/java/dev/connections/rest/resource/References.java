package dev.connections.rest.resource;

import dev.connections.application.query.Row;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntity;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** Shows rows by their addresses alone. */
record References(WireEntity entity, ServiceRoot root) {

    /** The address of a row. */
    String address(RecordRef row) {
        return address(row.id());
    }

    /** Writes the address of the row as an object. */
    void writeObject(JsonGenerator json, Row row) {
        UUID id = (UUID) Objects.requireNonNull(row.value(entity.primaryId().column()));
        json.writeStartObject();
        json.writeStringProperty(EntityReferences.ID, address(id));
        json.writeEndObject();
    }

    private String address(UUID id) {
        return root.link(entity.set() + "(" + id + ")");
    }
}
