package dev.connections.acceptance.world.rest;

import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.Named;
import dev.connections.application.graph.Step;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads what the Web API answers about paths. */
final class GraphReading {

    private GraphReading() {}

    static List<ConnectionPath> surroundings(JsonNode answer) {
        return answer.required("ConnectedRecords")
                .valueStream()
                .map(GraphReading::toRecord)
                .toList();
    }

    static Optional<ConnectionPath> path(JsonNode answer) {
        return answer.required("Distance").isNull() ? Optional.empty() : Optional.of(steps(answer));
    }

    /** Where the path ends is told twice, and both must say the same. */
    private static ConnectionPath toRecord(JsonNode answer) {
        ConnectionPath connectionPath = steps(answer);
        if (!record(answer)
                .equals(connectionPath
                        .steps()
                        .get(connectionPath.distance() - 1)
                        .record())) {
            throw new AssertionError("The path does not lead to the record: " + answer.toPrettyString());
        }
        return connectionPath;
    }

    private static ConnectionPath steps(JsonNode answer) {
        ConnectionPath connectionPath = new ConnectionPath(
                answer.required("Path").valueStream().map(GraphReading::step).toList());
        if (connectionPath.distance() != answer.required("Distance").intValue()) {
            throw new AssertionError("The path is not as long as it says: " + answer.toPrettyString());
        }
        return connectionPath;
    }

    private static Step step(JsonNode step) {
        JsonNode role = step.required("Role");
        return new Step(
                new ConnectionId(id(step, "ConnectionId")),
                role.isNull() ? Optional.empty() : Optional.of(named(role, RecordTypes.CONNECTION_ROLE)),
                record(step));
    }

    private static Named record(JsonNode holder) {
        JsonNode reference = holder.required("Record");
        String type = reference.required("LogicalName").stringValue();
        return named(reference, RecordTypes.standard().named(type).orElseThrow());
    }

    private static Named named(JsonNode reference, RecordType type) {
        UUID id = id(reference, "Id");
        if (!reference.required("@odata.id").stringValue().endsWith("/" + type.entitySet() + "(" + id + ")")) {
            throw new AssertionError("The address leads elsewhere: " + reference.toPrettyString());
        }
        return new Named(
                new RecordRef(type, id),
                Optional.of(reference.required("Name"))
                        .filter(name -> !name.isNull())
                        .map(JsonNode::stringValue));
    }

    private static UUID id(JsonNode node, String property) {
        return UUID.fromString(node.required(property).stringValue());
    }
}
