package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.user.TimeZones;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of a user")
class UserSettingsTest {

    private static final String ADMINISTRATOR = "usersettingscollection(00000000-0000-4000-8000-000000000001)";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void are_there_for_every_user() {
        server.make("systemusers", "{'fullname':'Ben Brook'}");

        assertThat(server.get("usersettingscollection").get("value").size())
                .isEqualTo(server.get("systemusers").get("value").size());
    }

    @Test
    void hold_the_time_zone_that_was_chosen() {
        HttpResponse<String> answer = server.send("PATCH", ADMINISTRATOR, "{'timezonecode':110}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(server.get(ADMINISTRATOR).get("timezonecode").intValue()).isEqualTo(110);

        server.send("PATCH", ADMINISTRATOR, "{'timezonecode':null}");
        assertThat(server.get(ADMINISTRATOR).get("timezonecode").isNull()).isTrue();
    }

    @Test
    void hold_the_language_that_was_chosen_which_is_english_at_first() {
        server.make("systemusers", "{'systemuserid':'b1b1b1b1-0000-4000-8000-000000000009','fullname':'Ulla'}");
        String ulla = "usersettingscollection(b1b1b1b1-0000-4000-8000-000000000009)";
        String alike =
                "usersettingscollection?$filter=Microsoft.Dynamics.CRM.EqualUserLanguage(PropertyName='uilanguageid')"
                        + " and systemuserid eq b1b1b1b1-0000-4000-8000-000000000009";

        assertThat(server.get(ulla).get("uilanguageid").intValue()).isEqualTo(1033);
        assertThat(server.each(alike, "uilanguageid")).containsExactly("1033");

        assertThat(server.send("PATCH", ulla, "{'uilanguageid':1031}").statusCode())
                .isEqualTo(204);
        assertThat(server.each(alike, "uilanguageid")).isEmpty();

        server.send("PATCH", ADMINISTRATOR, "{'uilanguageid':1031}");
        assertThat(server.each(alike, "uilanguageid")).containsExactly("1031");
        server.send("PATCH", ADMINISTRATOR, "{'uilanguageid':1033}");
    }

    /** Vera may write users, but only as deep as her own business unit. */
    @Test
    void of_others_are_changed_only_with_the_right_to_write_these_users() {
        String vera = "b1b1b1b1-0000-4000-8000-000000000021";
        String near = "b1b1b1b1-0000-4000-8000-000000000022";
        String far = "b1b1b1b1-0000-4000-8000-000000000023";
        String ward = "b1b1b1b1-0000-4000-8000-000000000024";
        String role = "b1b1b1b1-0000-4000-8000-000000000025";
        server.make("businessunits", "{'businessunitid':'" + ward + "','name':'Ward'}");
        for (String user : List.of(vera, near)) {
            server.make(
                    "systemusers",
                    "{'systemuserid':'" + user + "','businessunitid@odata.bind':'businessunits(" + ward + ")'}");
        }
        server.make("systemusers", "{'systemuserid':'" + far + "'}");
        server.make("roles", "{'roleid':'" + role + "','name':'Head of a ward'}");
        server.send(
                "POST",
                "roles(" + role + ")/Microsoft.Dynamics.CRM.AddPrivilegesRole",
                "{'Privileges':[{'PrivilegeName':'prvWriteUser','Depth':'Local'}]}");
        assertThat(chosenBy(vera, near)).isEqualTo(403);

        server.make(
                "systemusers(" + vera + ")/systemuserroles_association/$ref",
                "{'@odata.id':'" + server.root() + "roles(" + role + ")'}");
        assertThat(chosenBy(vera, near)).isEqualTo(204);
        assertThat(chosenBy(vera, vera)).isEqualTo(204);
        assertThat(chosenBy(vera, far)).isEqualTo(403);
        assertThat(server.get("usersettingscollection(" + far + ")")
                        .get("timezonecode")
                        .isNull())
                .isTrue();
    }

    private static int chosenBy(String caller, String user) {
        return server.send(
                        "PATCH",
                        "usersettingscollection(" + user + ")",
                        "{'timezonecode':110}",
                        "MSCRMCallerID",
                        caller)
                .statusCode();
    }

    /** At no moment is it the same day ten hours behind UTC and thirteen hours ahead of it, so one of these is special. */
    @Test
    void decide_which_day_it_is() {
        String account = "accounts?$filter=name eq 'Made now' and Microsoft.Dynamics.CRM.On(PropertyName='createdon',"
                + "PropertyValue='DAY')";
        server.make("accounts", "{'name':'Made now'}");
        String made =
                server.each("accounts?$filter=name eq 'Made now'", "createdon").get(0);

        for (int zone : new int[] {2, 92, 300}) {
            server.send("PATCH", ADMINISTRATOR, "{'timezonecode':" + zone + "}");
            String day = Instant.parse(made)
                    .atZone(TimeZones.zone(zone).orElseThrow())
                    .toLocalDate()
                    .toString();
            assertThat(server.each(account.replace("DAY", day), "name")).hasSize(1);
        }
        server.send("PATCH", ADMINISTRATOR, "{'timezonecode':null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | ADMINISTRATOR                                               | {'timezonecode':91} | 400",
                "PATCH  | usersettingscollection(00000000-0000-4000-8000-0000000000ff) | {'timezonecode':92} | 404",
                "PATCH  | ADMINISTRATOR                                               | {'uilanguageid':0}  | 400",
                "PATCH  | ADMINISTRATOR                                               | {'uilanguageid':null} | 400",
                "POST   | usersettingscollection                                      | {'timezonecode':92} | 405",
                "DELETE | ADMINISTRATOR                                               |                     | 405"
            })
    void can_be_changed_to_what_there_is_and_nothing_else(String method, String path, String body, int status) {
        HttpResponse<String> answer =
                server.send(method, path.replace("ADMINISTRATOR", ADMINISTRATOR), body == null ? "" : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
