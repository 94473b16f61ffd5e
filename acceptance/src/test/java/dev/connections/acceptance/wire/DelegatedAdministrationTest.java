package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Departments.NORTH;
import static dev.connections.acceptance.wire.Departments.ROOT;
import static dev.connections.acceptance.wire.Departments.SOUTH;
import static dev.connections.acceptance.wire.Departments.WARD;
import static dev.connections.acceptance.wire.Departments.members;
import static dev.connections.acceptance.wire.Departments.reference;
import static dev.connections.acceptance.wire.Departments.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.domain.access.StandardRoles;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Granting access takes all the access that the receiver gets")
class DelegatedAdministrationTest {

    private static Departments departments;

    @BeforeAll
    static void start() {
        departments = new Departments();
    }

    @AfterAll
    static void stop() {
        departments.close();
    }

    @Test
    void the_right_to_change_teams_does_not_make_an_administrator() {
        String clerk = departments.user(ROOT, "prvWriteTeam:Global", "prvReadTeam:Global");
        String administrators = departments.team(ROOT);
        departments.give(StandardRoles.SYSTEM_ADMINISTRATOR.toString(), "teams(" + administrators + ")");

        refused(departments.as(clerk, "POST", members(administrators), reference("systemusers(" + clerk + ")")));
    }

    @Test
    void joining_a_team_takes_access_to_what_the_team_owns() {
        String clerk = departments.user(ROOT, "prvWriteTeam:Global", "prvReadContact:Basic");
        String owners = departments.team(ROOT, "prvReadContact:Basic");
        departments.contact("teams(" + owners + ")");

        refused(departments.as(clerk, "POST", members(owners), reference("systemusers(" + clerk + ")")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'azureactivedirectoryobjectid':'0b0b0b0b-0000-4000-8000-00000000000f'}",
                "{'domainname':'clerk@clinic.example'}",
                "{'fullname':'Clerk'}",
                "{'isdisabled':true}"
            })
    void the_right_to_change_users_does_not_make_an_administrator(String identity) {
        String clerk = departments.user(ROOT, "prvWriteUser:Global", "prvReadUser:Global");
        String administrator = departments.user(ROOT);
        departments.give(StandardRoles.SYSTEM_ADMINISTRATOR.toString(), "systemusers(" + administrator + ")");

        refused(departments.as(clerk, "PATCH", "systemusers(" + administrator + ")", identity));
        refused(departments.as(clerk, "PATCH", "systemusers(" + Administrator.USER + ")", identity));
    }

    @Test
    void an_identity_is_changed_by_a_caller_with_as_much_access() {
        String clerk = departments.user(ROOT, "prvWriteUser:Global", "prvReadContact:Global");
        String nurse = departments.user(NORTH, "prvReadContact:Deep");

        done(departments.as(
                clerk,
                "PATCH",
                "systemusers(" + nurse + ")",
                "{'azureactivedirectoryobjectid':'" + UUID.randomUUID() + "','fullname':'Nurse'}"));
    }

    @Test
    void a_user_moves_only_to_a_unit_where_the_caller_has_as_much_access() {
        String clerk = departments.user(NORTH, "prvWriteUser:Global", "prvReadContact:Deep");
        String nurse = departments.user(NORTH, "prvReadContact:Local");
        String user = "systemusers(" + nurse + ")";

        refused(departments.as(clerk, "PATCH", user, "{'businessunitid@odata.bind':'businessunits(" + SOUTH + ")'}"));
        done(departments.as(clerk, "PATCH", user, "{'businessunitid@odata.bind':'businessunits(" + WARD + ")'}"));
    }

    @Test
    void a_user_moves_only_to_a_unit_whose_users_gain_no_rights_that_the_caller_lacks() {
        String clerk = departments.user(ROOT, "prvWriteUser:Global");
        String nurse = departments.user(NORTH);
        departments.user(SOUTH, "prvDeleteUser:Local");

        refused(departments.as(
                clerk,
                "PATCH",
                "systemusers(" + nurse + ")",
                "{'businessunitid@odata.bind':'businessunits(" + SOUTH + ")'}"));
    }

    @Test
    void a_team_moves_only_to_a_unit_where_the_caller_has_as_much_access() {
        String clerk = departments.user(NORTH, "prvWriteTeam:Global", "prvReadContact:Deep");
        String team = departments.team(NORTH, "prvReadContact:Local");
        departments.join(clerk, team);

        refused(departments.as(
                clerk, "PATCH", "teams(" + team + ")", "{'businessunitid@odata.bind':'businessunits(" + SOUTH + ")'}"));
    }

    @Test
    void a_business_unit_moves_only_with_access_to_what_is_in_it() {
        String clerk = departments.user(
                NORTH, "prvWriteBusinessUnit:Global", "prvReadBusinessUnit:Global", "prvReadContact:Deep");

        refused(departments.as(
                clerk,
                "PATCH",
                "businessunits(" + SOUTH + ")",
                "{'parentbusinessunitid@odata.bind':'businessunits(" + NORTH + ")'}"));
    }

    @Test
    void a_role_is_assigned_only_to_a_team_in_a_unit_where_the_caller_has_as_much_access() {
        String clerk = departments.user(NORTH, "prvAssignRole:Global", "prvReadContact:Deep");
        String near = departments.team(WARD);
        String far = departments.team(SOUTH);
        String role = departments.role("prvReadContact:Local");

        refused(departments.as(clerk, "POST", roles("teams(" + far + ")"), reference("roles(" + role + ")")));
        done(departments.as(clerk, "POST", roles("teams(" + near + ")"), reference("roles(" + role + ")")));
    }

    @Test
    void a_role_is_assigned_only_to_a_user_in_a_unit_where_the_caller_has_as_much_access() {
        String clerk = departments.user(NORTH, "prvAssignRole:Global", "prvReadContact:Local");
        String far = departments.user(SOUTH);
        String role = departments.role("prvReadContact:Local");

        refused(departments.as(clerk, "POST", roles("systemusers(" + far + ")"), reference("roles(" + role + ")")));
    }

    @Test
    void a_role_is_assigned_only_with_access_to_the_own_records_of_the_user() {
        String clerk = departments.user(NORTH, "prvAssignRole:Global", "prvReadContact:Basic");
        String nurse = departments.user(NORTH, "prvReadContact:Basic");
        departments.contact("systemusers(" + nurse + ")");
        String role = departments.role("prvReadContact:Basic");

        refused(departments.as(clerk, "POST", roles("systemusers(" + nurse + ")"), reference("roles(" + role + ")")));
    }

    @Test
    void a_privilege_is_added_only_to_roles_whose_holders_have_no_wider_scope() {
        String clerk = departments.user(NORTH, "prvWriteRole:Global", "prvReadContact:Local");
        String role = departments.role("prvReadActivity:Basic");
        departments.give(role, "systemusers(" + departments.user(SOUTH) + ")");

        refused(departments.as(
                clerk,
                "POST",
                "roles(" + role + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole",
                Departments.privileges("prvReadContact:Local")));
    }

    @Test
    void a_role_is_taken_away_only_with_the_access_that_it_gives() {
        String clerk = departments.user(ROOT, "prvAssignRole:Global", "prvDeleteRole:Global", "prvWriteRole:Global");
        String role = departments.role("prvReadContact:Global");
        String nurse = "systemusers(" + departments.user(NORTH) + ")";
        departments.give(role, nurse);

        refused(departments.as(clerk, "DELETE", roles(nurse).replace("/$ref", "(" + role + ")/$ref"), ""));
        refused(departments.as(clerk, "DELETE", "roles(" + role + ")", ""));
        refused(departments.as(
                clerk,
                "POST",
                "roles(" + role + ")/Microsoft.Dynamics.CRM.RemovePrivilegeRole",
                "{'PrivilegeName':'prvReadContact'}"));
    }

    @Test
    void a_member_is_removed_from_a_team_only_with_the_access_that_its_roles_give() {
        String clerk = departments.user(ROOT, "prvWriteTeam:Global");
        String team = departments.team(ROOT, "prvReadContact:Global");
        String nurse = departments.user(NORTH);
        departments.join(nurse, team);

        refused(departments.as(clerk, "DELETE", members(team).replace("/$ref", "(" + nurse + ")/$ref"), ""));
    }

    @Test
    void a_user_with_roles_is_deleted_only_with_the_access_that_they_give() {
        String clerk = departments.user(ROOT, "prvDeleteUser:Global");
        String nurse = departments.user(NORTH, "prvReadContact:Global");

        refused(departments.as(clerk, "DELETE", "systemusers(" + nurse + ")", ""));
        done(departments.as(clerk, "DELETE", "systemusers(" + departments.user(NORTH) + ")", ""));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
