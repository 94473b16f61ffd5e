package dev.connections.rest.operation;

import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.Named;
import dev.connections.application.graph.Step;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how one record leads to another. */
final class PathWriter {

    private final WireEntities entities;
    private final ServiceRoot root;

    PathWriter(WireEntities entities, ServiceRoot root) {
        this.entities = entities;
        this.root = root;
    }

    /** An object for the record at the end of the path. */
    void writeEnd(JsonGenerator json, ConnectionPath connectionPath) {
        json.writeStartObject();
        write(
                json,
                "Record",
                connectionPath.steps().get(connectionPath.distance() - 1).record());
        write(json, connectionPath);
        json.writeEndObject();
    }

    /** The members that tell of a path, or that there is none. */
    void write(JsonGenerator json, Optional<ConnectionPath> found) {
        found.ifPresentOrElse(connectionPath -> write(json, connectionPath), () -> {
            json.writeNullProperty("Distance");
            write(json, List.of());
        });
    }

    private void write(JsonGenerator json, ConnectionPath connectionPath) {
        json.writeNumberProperty("Distance", connectionPath.distance());
        write(json, connectionPath.steps());
    }

    private void write(JsonGenerator json, List<Step> steps) {
        json.writeArrayPropertyStart("Path");
        steps.forEach(step -> write(json, step));
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Step step) {
        json.writeStartObject();
        json.writeStringProperty("ConnectionId", step.row().value().toString());
        step.role().ifPresentOrElse(role -> write(json, "Role", role), () -> json.writeNullProperty("Role"));
        write(json, "Record", step.record());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String name, Named row) {
        String set = entities.of(row.ref().type()).set();
        String id = row.ref().id().toString();
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(EntityReferences.ID, root.link(set + "(" + id + ")"));
        json.writeStringProperty("LogicalName", row.ref().type().logicalName());
        json.writeStringProperty("Id", id);
        row.name()
                .ifPresentOrElse(text -> json.writeStringProperty("Name", text), () -> json.writeNullProperty("Name"));
        json.writeEndObject();
    }
}
