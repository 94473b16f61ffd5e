package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.ClinicServer.ANN;
import static dev.connections.acceptance.wire.ClinicServer.CLEO;
import static dev.connections.acceptance.wire.ClinicServer.PRIYA;
import static dev.connections.acceptance.wire.ClinicServer.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.domain.access.StandardRoles;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The organisation is kept by requests like any other")
class OrganisationOnTheWireTest {

    private static final String CRM = "/Microsoft.Dynamics.CRM.";
    private static final String TEAM = "7e7e7e7e-0000-4000-8000-000000000001";
    private static final String NURSE = "40404040-0000-4000-8000-000000000001";
    private static final String WARD = "b0b0b0b0-0000-4000-8000-000000000001";
    private static final String ROOM = "b0b0b0b0-0000-4000-8000-000000000002";

    private static ClinicServer clinic;

    @BeforeAll
    static void start() {
        clinic = new ClinicServer();
        clinic.server.make(
                "businessunits",
                "{'businessunitid':'" + WARD + "','name':'Ward'}",
                "{'businessunitid':'" + ROOM + "','name':'Room','parentbusinessunitid@odata.bind':'businessunits("
                        + WARD + ")'}");
        clinic.server.make(
                "teams",
                "{'teamid':'" + TEAM + "','name':'Night','businessunitid@odata.bind':'businessunits(" + ROOM + ")'}");
        clinic.server.make("roles", "{'roleid':'" + NURSE + "','name':'Nurse'}");
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "teams(TEAM)/teammembership_association, systemusers(PRIYA), systemuserid, PRIYA",
        "systemusers(PRIYA)/teammembership_association, teams(TEAM), teamid, TEAM",
        "systemusers(PRIYA)/systemuserroles_association, roles(NURSE), roleid, NURSE",
        "roles(NURSE)/systemuserroles_association, systemusers(PRIYA), systemuserid, PRIYA",
        "teams(TEAM)/teamroles_association, roles(NURSE), roleid, NURSE",
        "roles(NURSE)/teamroles_association, teams(TEAM), teamid, TEAM"
    })
    void pairs_come_and_go_from_either_end(String collection, String other, String key, String id) {
        String path = withIds(collection);
        String address = withIds(other);
        long before = count(path);

        clinic.server.make(path + "/$ref", "{'@odata.id':'" + address + "'}");
        assertThat(count(path)).isEqualTo(before + 1);
        assertThat(clinic.server.each(path, key)).contains(withIds(id));
        assertThat(clinic.server.each(path + "/$ref", "@odata.id")).contains(clinic.server.root() + address);
        assertThat(status("DELETE", path + "(" + withIds(id) + ")/$ref", "")).isEqualTo(204);
        assertThat(count(path)).isEqualTo(before);

        clinic.server.make(path + "/$ref", "{'@odata.id':'" + address + "'}");
        assertThat(status("DELETE", path + "/$ref?$id=" + clinic.server.root() + address, ""))
                .isEqualTo(204);
        assertThat(count(path)).isEqualTo(before);
    }

    private static long count(String path) {
        String number = clinic.server.send("GET", path + "/$count", "").body();
        return Long.parseLong(number.replaceAll("\\D", ""));
    }

    @Test
    void a_role_lists_its_privileges_once_they_are_in_it() {
        String privilege = clinic.server
                .each("privileges?$filter=name eq 'prvReadContact'", "privilegeid")
                .get(0);
        assertThat(status(
                        "POST",
                        "roles(" + NURSE + ")" + CRM + "AddPrivilegesRole",
                        "{'Privileges':[{'PrivilegeId':'" + privilege + "','Depth':'Local'}]}"))
                .isEqualTo(204);
        assertThat(clinic.server
                        .get("RetrieveRolePrivilegesRole(RoleId=" + NURSE + ")")
                        .toString())
                .contains("\"Depth\":\"Local\",\"PrivilegeId\":\"" + privilege + "\"");
        assertThat(clinic.server.each("roles(" + NURSE + ")/roleprivileges_association", "name"))
                .containsExactly("prvReadContact");

        assertThat(status(
                        "POST",
                        "roles(" + NURSE + ")" + CRM + "RemovePrivilegeRole",
                        "{'PrivilegeId':'" + privilege + "'}"))
                .isEqualTo(204);
        assertThat(clinic.server
                        .get("RetrieveRolePrivilegesRole(RoleId=" + NURSE + ")")
                        .required("RolePrivileges"))
                .isEmpty();
    }

    @Test
    void every_user_may_look_up_their_own_privileges() {
        assertThat(clinic.get("systemusers(" + PRIYA + ")" + CRM + "RetrieveUserPrivileges")
                        .toString())
                .contains("\"Depth\":\"Basic\"", "\"PrivilegeName\":\"prvReadConnection\"");
    }

    @Test
    void who_am_i_names_the_business_unit() {
        clinic.user("5a5a5a5a-0000-4000-8000-00000000000a", "A user of the ward");
        clinic.server.send(
                "PATCH",
                "systemusers(5a5a5a5a-0000-4000-8000-00000000000a)",
                "{'businessunitid@odata.bind':'businessunits(" + WARD + ")'}");

        assertThat(clinic.server
                        .get("WhoAmI", "MSCRMCallerID", "5a5a5a5a-0000-4000-8000-00000000000a")
                        .required("BusinessUnitId")
                        .asString())
                .isEqualTo(WARD);
    }

    @Test
    void users_are_shown_the_shares_that_concern_them_and_administrators_all() {
        clinic.user("5a5a5a5a-0000-4000-8000-00000000000b", "Tom");
        String toTom =
                ClinicServer.grant("contact", ZOE, "ReadAccess").replace(PRIYA, "5a5a5a5a-0000-4000-8000-00000000000b");
        clinic.server.make("GrantAccess", toTom);

        assertThat(clinic.each("principalobjectaccessset", "objectid")).containsExactly(CLEO);
        assertThat(clinic.server.each("principalobjectaccessset", "objectid")).containsExactlyInAnyOrder(CLEO, ZOE);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ANN  | PRIYA  | The record is owned by PrincipalId (PRIYA).",
                "CLEO | PRIYA  | The record was shared with PrincipalId (PRIYA).",
                "ZOE  | PRIYA  | PrincipalId (PRIYA) has no access to the record.",
            })
    void the_origin_of_access_is_a_sentence(String record, String principal, String sentence) {
        String call = withIds(
                "RetrieveAccessOrigin(ObjectId=" + record + ",LogicalName='contact',PrincipalId=" + principal + ")");

        assertThat(clinic.server.get(call).required("Response").asString()).isEqualTo(withIds(sentence));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | businessunits(WARD) | {'parentbusinessunitid@odata.bind':'businessunits(ROOM)'} | 400 | 0x80041d21",
                "PATCH  | businessunits(ROOT) | {'parentbusinessunitid@odata.bind':'businessunits(WARD)'} | 400 | 0x80040203",
                "DELETE | businessunits(ROOT) |                          | 405 | 0x80040227",
                "DELETE | businessunits(WARD) |                          | 405 | 0x80040227",
                "DELETE | businessunits(ROOM) |                          | 405 | 0x80040227",
                "DELETE | roles(ADMIN)        |                          | 400 | 0x8004022e",
                "PATCH  | roles(ADMIN)        | {'name':'Mine'}          | 400 | 0x8004022e",
                "DELETE | systemusers(BOSS)/systemuserroles_association(ADMIN)/$ref | | 400 | 0x8004022e",
                "POST   | roles(NURSE)/CRM.AddPrivilegesRole   | {}      | 400 | 0x80048d19",
                "POST   | roles(NURSE)/CRM.AddPrivilegesRole   | {'Privileges':['x']} | 400 | 0x80048d19",
                "POST   | roles(NURSE)/CRM.AddPrivilegesRole   | {'Privileges':[{'PrivilegeName':'prvReadContact','Depth':'Far'}]}"
                        + " | 400 | 0x80048d19",
                "POST   | roles(NURSE)/CRM.AddPrivilegesRole   | {'Privileges':[{'PrivilegeName':'prvFly','Depth':'Basic'}]}"
                        + " | 400 | 0x80048d19",
                "POST   | roles(NURSE)/CRM.AddPrivilegesRole   | {'Privileges':[{'PrivilegeName':'prvReadRole','Depth':'Basic'}]}"
                        + " | 403 | 0x800404bb",
                "POST   | roles(MISSING)/CRM.AddPrivilegesRole  | {'Privileges':[]} | 404 | 0x80040217",
                "POST   | roles(NURSE)/CRM.RemovePrivilegeRole | {}      | 400 | 0x80048d19",
                "GET    | RetrieveRolePrivilegesRole()         |         | 400 | 0x80060888",
                "GET    | RetrieveRolePrivilegesRole(RoleId=MISSING) |    | 404 | 0x80040217",
                "GET    | systemusers(MISSING)/CRM.RetrieveUserPrivileges | | 404 | 0x80040217",
                "GET    | RetrieveAccessOrigin(ObjectId=ANN)   |         | 400 | 0x80060888",
                "GET    | RetrieveAccessOrigin(ObjectId=ANN,LogicalName='nothing',PrincipalId=PRIYA) | | 400 | 0x80060888",
                "GET    | RetrieveAccessOrigin(ObjectId=ANN,LogicalName='contact',PrincipalId=MISSING) | | 404 | 0x80040217",
                "POST   | systemusers(PRIYA)/systemuserroles_association/$ref | {'@odata.id':'roles(MISSING)'} | 404 | 0x80040217"
            })
    void what_cannot_be_is_refused(String method, String path, String body, int status, String code) {
        HttpResponse<String> answer = clinic.server.send(method, withIds(path), body == null ? "" : withIds(body));

        assertThat(answer.body()).contains(code);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | systemusers(PRIYA)/systemuserroles_association/$ref | {'@odata.id':'roles(ADMIN)'}",
                "POST   | roles(ADMIN)/systemuserroles_association/$ref       | {'@odata.id':'systemusers(PRIYA)'}",
                "POST   | teams(TEAM)/teamroles_association/$ref              | {'@odata.id':'roles(ADMIN)'}",
                "POST   | teams(TEAM)/teammembership_association/$ref         | {'@odata.id':'systemusers(PRIYA)'}",
                "POST   | roles(BASIC)/CRM.AddPrivilegesRole | {'Privileges':[{'PrivilegeName':'prvReadContact','Depth':'Global'}]}",
                "POST   | roles(BASIC)/CRM.RemovePrivilegeRole | {'PrivilegeName':'prvReadContact'}",
                "PATCH  | systemusers(PRIYA)                   | {'businessunitid@odata.bind':'businessunits(WARD)'}",
                "PATCH  | systemusers(BOSS)                    | {'isdisabled':true}",
                "PATCH  | businessunits(WARD)                  | {'name':'Mine'}",
                "DELETE | businessunits(ROOM)                  | ",
                "DELETE | teams(TEAM)                          | "
            })
    void a_user_without_the_privilege_cannot_extend_their_own_access(String method, String path, String body) {
        HttpResponse<String> answer = clinic.send(method, withIds(path), body == null ? "" : withIds(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void business_units_and_roles_are_made_renamed_and_deleted() {
        for (String set : List.of("businessunits", "roles")) {
            String row = set + "(b0b0b0b0-0000-4000-8000-00000000000c)";
            assertThat(status("PATCH", row, "{'name':'First'}")).isEqualTo(204);
            assertThat(status("PATCH", row, "{'name':'Second'}")).isEqualTo(204);
            assertThat(clinic.server.get(row).required("name").asString()).isEqualTo("Second");
            assertThat(status("DELETE", row, "")).isEqualTo(204);
            assertThat(status("GET", row, "")).isEqualTo(404);
        }
    }

    private static int status(String method, String path, String body) {
        return clinic.server.send(method, path, body).statusCode();
    }

    private static String withIds(String text) {
        return text.replace("CRM.", "Microsoft.Dynamics.CRM.")
                .replace("TEAM", TEAM)
                .replace("NURSE", NURSE)
                .replace("WARD", WARD)
                .replace("ROOM", ROOM)
                .replace("PRIYA", PRIYA)
                .replace("ANN", ANN)
                .replace("CLEO", CLEO)
                .replace("ZOE", ZOE)
                .replace("ROOT", Administrator.ROOT.id().toString())
                .replace("BOSS", Administrator.USER.toString())
                .replace("ADMIN", StandardRoles.SYSTEM_ADMINISTRATOR.toString())
                .replace("BASIC", StandardRoles.BASIC_USER.toString())
                .replace("MISSING", "ffffffff-0000-4000-8000-000000000001");
    }
}
