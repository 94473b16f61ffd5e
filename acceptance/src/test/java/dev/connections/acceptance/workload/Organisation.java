package dev.connections.acceptance.workload;

import dev.connections.acceptance.wire.RunningServer;
import dev.connections.application.access.Administrator;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A business unit with a ward below it, and an ordinary user in it, who has a role whose privileges reach to all depths, is
 * in a team with a role of its own, and has rows shared with them. Which rows these are is up to the data.
 */
public final class Organisation {

    public static final String NORTH = "b0b0b0b0-0000-4000-8000-00000000000a";
    public static final String WARD = "b0b0b0b0-0000-4000-8000-00000000000b";
    public static final String USER = "0000002a-0000-7000-8000-000000000008";
    public static final String TEAM = "7ea70000-0000-4000-8000-000000000001";

    /** The name that the user signs in by. */
    public static final String USER_NAME = "Uma Norris";

    private static final String BOUND_UNIT = ",'businessunitid@odata.bind':'businessunits(";

    private final RunningServer server;

    /** Makes them. */
    public Organisation(RunningServer server) {
        this.server = server;
        unit(NORTH, Administrator.ROOT.id().toString());
        unit(WARD, NORTH);
        user(USER, USER_NAME, NORTH);
        server.make("teams", "{'teamid':'" + TEAM + "','name':'Night shift'" + BOUND_UNIT + WARD + ")'}");
        join(USER, TEAM);
        give(
                "systemusers(" + USER + ")/systemuserroles_association/$ref",
                role(
                        "d0d0d0d0-0000-4000-8000-000000000001",
                        "prvReadConnection:Deep",
                        "prvCreateConnection:Local",
                        "prvWriteConnection:Basic",
                        "prvDeleteConnection:Basic",
                        "prvShareConnection:Basic",
                        "prvAppendConnection:Basic",
                        "prvReadContact:Local",
                        "prvAppendToContact:Local",
                        "prvReadAccount:Basic",
                        "prvReadConnectionRole:Global",
                        "prvAppendToConnectionRole:Global"));
        give(
                "teams(" + TEAM + ")/teamroles_association/$ref",
                role("d0d0d0d0-0000-4000-8000-000000000002", "prvReadConnection:Basic", "prvReadContact:Basic"));
    }

    /** Makes a user without any role. */
    public void user(String id, String name, String unit) {
        server.make(
                "systemusers", "{'systemuserid':'" + id + "','fullname':'" + name + "'" + BOUND_UNIT + unit + ")'}");
    }

    /** Makes a role with those privileges, each with its depth behind a colon. */
    public String role(String id, String... privileges) {
        server.make("roles", "{'roleid':'" + id + "','name':'Role " + id + "'}");
        server.make(
                "roles(" + id + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole",
                Arrays.stream(privileges)
                        .map(each -> each.split(":", 2))
                        .map(each -> "{'PrivilegeName':'" + each[0] + "','Depth':'" + each[1] + "'}")
                        .collect(Collectors.joining(",", "{'Privileges':[", "]}")));
        return id;
    }

    /** Gives a role to a user. */
    public void giveToUser(String user, String role) {
        give("systemusers(" + user + ")/systemuserroles_association/$ref", role);
    }

    /** Puts a user into a team. */
    public void join(String user, String team) {
        server.make("teams(" + team + ")/teammembership_association/$ref", "{'@odata.id':'systemusers(" + user + ")'}");
    }

    private void give(String association, String role) {
        server.make(association, "{'@odata.id':'roles(" + role + ")'}");
    }

    private void unit(String id, String parent) {
        server.make(
                "businessunits",
                "{'businessunitid':'" + id + "','name':'Unit','parentbusinessunitid@odata.bind':'businessunits("
                        + parent + ")'}");
    }
}
