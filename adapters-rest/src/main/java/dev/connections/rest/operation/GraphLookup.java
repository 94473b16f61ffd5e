package dev.connections.rest.operation;

import dev.connections.application.graph.ConnectionPath;
import dev.connections.application.graph.FollowConnections;
import dev.connections.application.graph.Neighbourhood;
import dev.connections.application.graph.Route;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import java.util.Optional;
import java.util.Set;

/** ConnectedRecords and ShortestPath, which Dataverse does not have: connections followed from record to record. */
final class GraphLookup {

    private static final String DEPTH = "Depth";
    private static final String ROLES = "Roles";
    private static final String AS_OF = "AsOf";
    private static final String TO = "To";

    private final FollowConnections graph;
    private final WireEntities entities;

    GraphLookup(FollowConnections graph, WireEntities entities) {
        this.graph = graph;
        this.entities = entities;
    }

    /** The records around a record; those next to it when the call does not say how far. */
    Action connectedRecords(RecordRef from, Segment call) {
        return (request, response) -> {
            Arguments arguments = new Arguments(call, request, Set.of(DEPTH, ROLES, AS_OF));
            Neighbourhood found = graph.connectedRecords(from, route(arguments, 1), request.caller());
            PathWriter writer = new PathWriter(entities, request.root());
            JsonAnswer.write(response, 200, json -> {
                json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "ConnectedRecords"));
                json.writeBooleanProperty("MoreRecords", found.more());
                json.writeArrayPropertyStart("ConnectedRecords");
                found.paths().forEach(connectionPath -> writer.writeEnd(json, connectionPath));
                json.writeEndArray();
            });
        };
    }

    /** How a record leads to another, however far unless the call says so; no distance when it does not. */
    Action shortestPath(RecordRef from, Segment call) {
        return (request, response) -> {
            Arguments arguments = new Arguments(call, request, Set.of(TO, DEPTH, ROLES, AS_OF));
            RecordRef to = target(call, arguments, request);
            Optional<ConnectionPath> found =
                    graph.shortestPath(from, to, route(arguments, Route.MAX_DEPTH), request.caller());
            PathWriter writer = new PathWriter(entities, request.root());
            JsonAnswer.write(response, 200, json -> {
                json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), "ShortestPath"));
                writer.write(json, found);
            });
        };
    }

    private static Route route(Arguments arguments, int depth) {
        return new Route(
                arguments.number(DEPTH).orElse(depth),
                arguments
                        .ids(ROLES)
                        .map(ids -> ids.stream().map(ConnectionRoleId::new).toList()),
                arguments.day(AS_OF));
    }

    private RecordRef target(Segment call, Arguments arguments, Request request) {
        return arguments
                .row(TO, new EntityReferences(entities, request.root()))
                .orElseThrow(() -> WireCode.QUERY.error("Where is the path to lead? Write " + call.name()
                        + "(To=@p1)?@p1={'@odata.id':'accounts(<GUID>)'}."));
    }
}
