package dev.connections.rest.operation;

import dev.connections.application.access.Caller;
import dev.connections.application.sharing.ShareAccess;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.schema.WireEntities;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GrantAccess, ModifyAccess and RevokeAccess. */
final class ShareActions {

    private static final String TARGET = "Target";
    private static final String ACCESS = "PrincipalAccess";
    private static final String PRINCIPAL = "Principal";
    private static final String MASK = "AccessMask";
    private static final String REVOKEE = "Revokee";

    private final ShareAccess share;
    private final WireEntities entities;

    ShareActions(ShareAccess share, WireEntities entities) {
        this.share = share;
        this.entities = entities;
    }

    void grant(Request request, Response response) {
        change(request, response, share::grant);
    }

    void modify(Request request, Response response) {
        change(request, response, share::modify);
    }

    void revoke(Request request, Response response) {
        Map<String, @Nullable Object> body = body(request);
        EntityReferences references = new EntityReferences(entities, request.root());
        RecordRef target = references.in(TARGET, body.get(TARGET));
        response.trace().concerns(target);
        RecordRef named = references.in(REVOKEE, body.get(REVOKEE));
        response.trace().concerns(named);
        Principal revokee = Payload.principal(named);
        share.revoke(target, revokee, request.caller());
        response.status(204);
    }

    /** What is done with a share. */
    @FunctionalInterface
    private interface ShareChange {
        void apply(RecordRef target, Principal principal, AccessRights rights, Caller caller);
    }

    private void change(Request request, Response response, ShareChange change) {
        Map<String, @Nullable Object> body = body(request);
        EntityReferences references = new EntityReferences(entities, request.root());
        RecordRef target = references.in(TARGET, body.get(TARGET));
        response.trace().concerns(target);
        if (!(body.get(ACCESS) instanceof Map<?, ?> access)) {
            throw WireCode.PAYLOAD.error("'" + ACCESS + "' is an object with " + MASK + " and " + PRINCIPAL + ", found "
                    + Excerpt.of(body.get(ACCESS)) + ".");
        }
        RecordRef named = references.in(ACCESS + "." + PRINCIPAL, access.get(PRINCIPAL));
        response.trace().concerns(named);
        Principal principal = Payload.principal(named);
        change.apply(target, principal, rights(access.get(MASK)), request.caller());
        response.status(204);
    }

    private static AccessRights rights(@Nullable Object mask) {
        if (mask instanceof String text) {
            return AccessRights.parse(text);
        }
        throw WireCode.PAYLOAD.error("'" + ACCESS + "." + MASK
                + "' is a text such as \"ReadAccess, WriteAccess\", found " + Excerpt.of(mask) + ".");
    }

    private static Map<String, @Nullable Object> body(Request request) {
        return JsonReader.strict().object(request.json());
    }
}
