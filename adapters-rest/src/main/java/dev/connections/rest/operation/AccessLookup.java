package dev.connections.rest.operation;

import dev.connections.application.sharing.RetrieveAccess;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.schema.WireEntities;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** RetrievePrincipalAccess and RetrieveSharedPrincipalsAndAccess. */
final class AccessLookup {

    private static final String TARGET = "Target";

    private final RetrieveAccess access;
    private final WireEntities entities;

    AccessLookup(RetrieveAccess access, WireEntities entities) {
        this.access = access;
        this.entities = entities;
    }

    /** All that the principal may do with the target. */
    Action rights(RecordRef principal, Segment call) {
        return (request, response) -> {
            AccessRights rights =
                    access.accessOf(Payload.principal(principal), target(call, request), request.caller());
            JsonAnswer.write(response, 200, json -> {
                context(json, request, "RetrievePrincipalAccess");
                json.writeStringProperty("AccessRights", rights.toString());
            });
        };
    }

    /** With whom the target is shared. */
    Action shares(Segment call) {
        return (request, response) -> {
            List<Share> shares = access.sharesOf(target(call, request), request.caller());
            JsonAnswer.write(response, 200, json -> {
                context(json, request, "RetrieveSharedPrincipalsAndAccess");
                json.writeArrayPropertyStart("PrincipalAccesses");
                shares.forEach(share -> write(json, share));
                json.writeEndArray();
            });
        };
    }

    /** Dataverse names the principal by {@code ownerid}, whether it is a user or a team. */
    private static void write(JsonGenerator json, Share share) {
        Principal principal = share.with();
        json.writeStartObject();
        json.writeStringProperty("AccessMask", share.rights().toString());
        json.writeObjectPropertyStart("Principal");
        json.writeStringProperty(
                "@odata.type", "#Microsoft.Dynamics.CRM." + principal.type().logicalName());
        json.writeStringProperty("ownerid", principal.id().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void context(JsonGenerator json, Request request, String function) {
        json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), function));
    }

    /** The target stands in the parentheses itself, or in the query under an alias. */
    private RecordRef target(Segment call, Request request) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of());
        String object = Optional.ofNullable(call.namedArguments().get(TARGET))
                .flatMap(value -> value.startsWith("@") ? options.alias(value) : Optional.of(value))
                .orElseThrow(() -> WireCode.QUERY.error("Which row is meant? Write " + call.name()
                        + "(Target=@p1)?@p1={'@odata.id':'connections(<GUID>)'}."));
        return new EntityReferences(entities, request.root())
                .in(TARGET, JsonReader.lenient().object(object));
    }
}
