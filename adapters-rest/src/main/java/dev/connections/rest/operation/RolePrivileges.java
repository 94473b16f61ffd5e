package dev.connections.rest.operation;

import dev.connections.application.Application;
import dev.connections.application.security.ManageSecurityRoles;
import dev.connections.application.security.RetrievePrivileges;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Privileges;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.Segment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** AddPrivilegesRole, RemovePrivilegeRole, RetrieveRolePrivilegesRole and RetrieveUserPrivileges. */
final class RolePrivileges {

    private static final String PRIVILEGES = "Privileges";
    private static final String ID = "PrivilegeId";
    private static final String DEPTH = "Depth";
    private static final String ROLE = "RoleId";

    private final ManageSecurityRoles roles;
    private final RetrievePrivileges lookup;
    private final Privileges privileges;

    RolePrivileges(Application application) {
        roles = application.securityRoles();
        lookup = application.privileges();
        privileges = Privileges.of(application.entities().recordTypes());
    }

    Action add(RecordRef role) {
        return (request, response) -> {
            response.trace().concerns(role);
            if (!(body(request).get(PRIVILEGES) instanceof List<?> given)) {
                throw WireCode.PAYLOAD.error("'" + PRIVILEGES + "' is a list of objects with " + ID + " and " + DEPTH
                        + ", such as {\"" + ID + "\": \"<GUID>\", \"" + DEPTH + "\": \"Local\"}.");
            }
            Map<Privilege, PrivilegeDepth> wanted = new HashMap<>();
            for (int number = 0; number < given.size(); number++) {
                String place = PRIVILEGES + "[" + number + "]";
                if (!(given.get(number) instanceof Map<?, ?> member)) {
                    throw WireCode.PAYLOAD.error("'" + place + "' is an object with " + ID + " and " + DEPTH
                            + ", found " + Excerpt.of(given.get(number)) + ".");
                }
                wanted.put(privilege(place, member), depth(place, member.get(DEPTH)));
            }
            roles.addPrivileges(new SecurityRole.Id(role.id()), wanted, request.caller());
            response.status(204);
        };
    }

    Action remove(RecordRef role) {
        return (request, response) -> {
            response.trace().concerns(role);
            roles.removePrivilege(
                    new SecurityRole.Id(role.id()), privilege("the body", body(request)), request.caller());
            response.status(204);
        };
    }

    Action ofRole(Segment call) {
        return (request, response) -> {
            SecurityRole.Id id = new SecurityRole.Id(roleId(call, request));
            SecurityRole role = lookup.role(id, request.caller());
            answer(
                    "RetrieveRolePrivilegesRole",
                    role.privileges().entrySet().stream()
                            .map(held -> new Held(held.getKey(), held.getValue(), role.businessUnit())),
                    request,
                    response);
        };
    }

    private static UUID roleId(Segment call, Request request) {
        return new Arguments(call, request, Set.of(ROLE))
                .id(ROLE)
                .orElseThrow(() ->
                        WireCode.QUERY.error("Which role is meant? Write " + call.name() + "(" + ROLE + "=<GUID>)."));
    }

    Action ofPrincipal(Principal principal, String function) {
        return (request, response) -> {
            Map<Privilege, Grant> held = lookup.privilegesOf(principal, request.caller());
            answer(
                    function,
                    held.entrySet().stream()
                            .map(each -> new Held(
                                    each.getKey(),
                                    each.getValue().depth(),
                                    each.getValue().businessUnit())),
                    request,
                    response);
        };
    }

    /** A privilege, how deep it is held, and where. */
    private record Held(Privilege privilege, PrivilegeDepth depth, BusinessUnit.Id businessUnit) {}

    private static void answer(String function, Stream<Held> held, Request request, Response response) {
        List<Held> sorted = held.sorted(
                        Comparator.comparing(each -> each.privilege().name()))
                .toList();
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofResponse(request.root(), function));
            json.writeArrayPropertyStart("RolePrivileges");
            sorted.forEach(each -> write(json, each));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Held held) {
        json.writeStartObject();
        json.writeStringProperty(DEPTH, held.depth().text());
        json.writeStringProperty(ID, held.privilege().id().toString());
        json.writeStringProperty("BusinessUnitId", held.businessUnit().toString());
        json.writeStringProperty("PrivilegeName", held.privilege().name());
        json.writeEndObject();
    }

    private Privilege privilege(String place, Map<?, ?> member) {
        @Nullable Object id = member.get(ID);
        Optional<Privilege> byId = Optional.ofNullable(id)
                .map(String::valueOf)
                .flatMap(Guids::parse)
                .flatMap(privileges::of);
        return byId.or(() -> Optional.ofNullable(member.get("PrivilegeName"))
                        .map(String::valueOf)
                        .flatMap(privileges::named))
                .orElseThrow(() -> WireCode.PAYLOAD.error("'" + ID + "' of " + place + " names no privilege, found "
                        + Excerpt.of(id) + ". The set privileges lists all of them."));
    }

    private static PrivilegeDepth depth(String place, @Nullable Object depth) {
        return Optional.ofNullable(depth)
                .map(String::valueOf)
                .flatMap(PrivilegeDepth::of)
                .orElseThrow(() -> WireCode.PAYLOAD.error("'" + DEPTH + "' of " + place
                        + " is one of Basic, Local, Deep and Global, found " + Excerpt.of(depth) + "."));
    }

    private static Map<String, @Nullable Object> body(Request request) {
        return JsonReader.strict().object(request.json());
    }
}
