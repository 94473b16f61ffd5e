package dev.connections.rest.operation;

import dev.connections.application.access.AccessOrigin;
import dev.connections.application.sharing.RetrieveAccess;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Share;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** RetrievePrincipalAccess, RetrieveSharedPrincipalsAndAccess and RetrieveAccessOrigin. */
final class AccessLookup {

    private static final String TARGET = "Target";
    private static final String OBJECT = "ObjectId";
    private static final String LOGICAL_NAME = "LogicalName";
    private static final String PRINCIPAL = "PrincipalId";

    private final RetrieveAccess access;
    private final WireEntities entities;

    AccessLookup(RetrieveAccess access, WireEntities entities) {
        this.access = access;
        this.entities = entities;
    }

    /** All that the principal may do with the target. */
    Action rights(Principal principal, Segment call) {
        return (request, response) -> {
            AccessRights rights = access.accessOf(principal, target(call, request), request.caller());
            JsonAnswer.write(response, 200, json -> {
                context(json, request, "RetrievePrincipalAccess");
                json.writeStringProperty("AccessRights", rights.toString());
            });
        };
    }

    /** Why a principal has access to a row, as a sentence. */
    Action origin(Segment call) {
        return (request, response) -> {
            Arguments arguments = new Arguments(call, request, Set.of(OBJECT, LOGICAL_NAME, PRINCIPAL));
            RecordRef target = new RecordRef(
                    type(arguments.word(LOGICAL_NAME).orElseThrow(AccessLookup::unnamed)),
                    arguments.id(OBJECT).orElseThrow(AccessLookup::unnamed));
            UUID principal = arguments.id(PRINCIPAL).orElseThrow(AccessLookup::unnamed);
            AccessOrigin origin = access.originOf(principal, target, request.caller());
            JsonAnswer.write(response, 200, json -> {
                context(json, request, "RetrieveAccessOrigin");
                json.writeStringProperty("Response", sentence(origin, principal));
            });
        };
    }

    private RecordType type(String logicalName) {
        return entities.named(logicalName)
                .map(entity -> entity.definition().type())
                .orElseThrow(() -> WireCode.QUERY.error("There is no entity '" + Excerpt.of(logicalName)
                        + "'. LogicalName takes a logical name such as 'connection'."));
    }

    private static String sentence(AccessOrigin origin, UUID principal) {
        String through = origin.through()
                .map(who -> who.id().equals(principal)
                        ? "PrincipalId"
                        : "the team " + who.id() + ", of which PrincipalId is a member,")
                .orElse("");
        return switch (origin.kind()) {
            case OWNERSHIP -> "The record is owned by " + through + " (" + principal + ").";
            case SHARE -> "The record was shared with " + through + " (" + principal + ").";
            case DEPTH -> "The depth of a security role reaches the record for PrincipalId (" + principal + ").";
            case NONE -> "PrincipalId (" + principal + ") has no access to the record.";
        };
    }

    /** The principals that the target is shared with. */
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

    private RecordRef target(Segment call, Request request) {
        return new Arguments(call, request, Set.of(TARGET))
                .row(TARGET, new EntityReferences(entities, request.root()))
                .orElseThrow(() -> WireCode.QUERY.error("Which row is meant? Write " + call.name()
                        + "(Target=@p1)?@p1={'@odata.id':'connections(<GUID>)'}."));
    }

    private static WireError unnamed() {
        return WireCode.QUERY.error("Whose access to which row is meant? Write"
                + " RetrieveAccessOrigin(ObjectId=<GUID>,LogicalName='connection',PrincipalId=<GUID>).");
    }
}
