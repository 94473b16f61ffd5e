package dev.connections.acceptance.wire;

import dev.connections.application.access.Administrator;
import dev.connections.server.ServerSettings;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A server whose organisation has two departments, one with a ward below it, and users in them who hold just the
 * privileges that a test is about. A privilege is written with its depth, such as {@code prvReadContact:Local}.
 */
final class Departments implements AutoCloseable {

    static final String ROOT = Administrator.ROOT.id().toString();
    static final String NORTH = "b0b0b0b0-0000-4000-8000-00000000000a";
    static final String WARD = "b0b0b0b0-0000-4000-8000-00000000000b";
    static final String SOUTH = "b0b0b0b0-0000-4000-8000-00000000000c";

    final RunningServer server;

    Departments() {
        this(settings -> settings);
    }

    Departments(UnaryOperator<ServerSettings> different) {
        server = new RunningServer(different);
        unit(NORTH, ROOT);
        unit(WARD, NORTH);
        unit(SOUTH, ROOT);
    }

    private void unit(String id, String parent) {
        server.make(
                "businessunits",
                "{'businessunitid':'" + id + "','name':'Unit','parentbusinessunitid@odata.bind':'businessunits("
                        + parent + ")'}");
    }

    /** A new user of that business unit, with a role of those privileges. */
    String user(String unit, String... privileges) {
        return principal("systemuser", unit, privileges);
    }

    /** A new team of that business unit, with a role of those privileges. */
    String team(String unit, String... privileges) {
        return principal("team", unit, privileges);
    }

    private String principal(String type, String unit, String... privileges) {
        String id = UUID.randomUUID().toString();
        String name = type.equals("team") ? "name" : "fullname";
        server.make(
                type + "s",
                "{'" + type + "id':'" + id + "','" + name + "':'" + id + "','businessunitid@odata.bind':'businessunits("
                        + unit + ")'}");
        if (privileges.length > 0) {
            give(role(privileges), type + "s(" + id + ")");
        }
        return id;
    }

    /** A new role with those privileges. */
    String role(String... privileges) {
        String id = UUID.randomUUID().toString();
        server.make("roles", "{'roleid':'" + id + "','name':'Role'}");
        server.make("roles(" + id + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole", privileges(privileges));
        return id;
    }

    /** The arguments that put those privileges into a role. */
    static String privileges(String... privileges) {
        return Arrays.stream(privileges)
                .map(each -> each.split(":", 2))
                .map(each -> "{'PrivilegeName':'" + each[0] + "','Depth':'" + each[1] + "'}")
                .collect(Collectors.joining(",", "{'Privileges':[", "]}"));
    }

    /** Gives a role to {@code systemusers(…)} or {@code teams(…)}, as the administrator. */
    void give(String role, String principal) {
        server.make(roles(principal), reference("roles(" + role + ")"));
    }

    /** Where the roles of {@code systemusers(…)} or {@code teams(…)} are given. */
    static String roles(String principal) {
        String association = principal.startsWith("teams") ? "teamroles" : "systemuserroles";
        return principal + "/" + association + "_association/$ref";
    }

    void join(String user, String team) {
        server.make(members(team), reference("systemusers(" + user + ")"));
    }

    static String members(String team) {
        return "teams(" + team + ")/teammembership_association/$ref";
    }

    static String reference(String row) {
        return "{'@odata.id':'" + row + "'}";
    }

    /** A new contact of that user or team. */
    String contact(String owner) {
        String id = UUID.randomUUID().toString();
        server.make("contacts", "{'contactid':'" + id + "','fullname':'Zoe','ownerid@odata.bind':'" + owner + "'}");
        return id;
    }

    HttpResponse<String> as(String user, String method, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "MSCRMCallerID";
        all[headers.length + 1] = user;
        return server.send(method, path, body, all);
    }

    JsonNode get(String path) {
        return server.get(path);
    }

    @Override
    public void close() {
        server.close();
    }
}
