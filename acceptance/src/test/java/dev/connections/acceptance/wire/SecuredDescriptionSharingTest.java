package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Departments.ROOT;
import static dev.connections.acceptance.wire.Departments.members;
import static dev.connections.acceptance.wire.Departments.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.server.RuleSettings;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secured description is shared only by users with access to it")
class SecuredDescriptionSharingTest {

    private static final String[] ALL = {
        "prvReadConnection:Global", "prvAssignConnection:Global", "prvShareConnection:Global", "prvWriteTeam:Global"
    };

    private static Departments departments;

    @BeforeAll
    static void start() {
        departments = new Departments(settings -> settings.with(RuleSettings.standard().withSecureDescriptions()));
    }

    @AfterAll
    static void stop() {
        departments.close();
    }

    @Test
    void by_assigning_the_row() {
        String clerk = departments.user(ROOT, ALL);
        String accomplice = departments.user(ROOT, "prvReadConnection:Basic");

        assertThat(assign(clerk, described("Secret"), accomplice).statusCode()).isEqualTo(403);
        assertThat(assign(clerk, described(null), accomplice).statusCode()).isEqualTo(204);
        String reader = departments.user(ROOT, "prvReadConnection:Basic", "prvAccessSecuredAttributes:Global");
        assertThat(assign(clerk, described("Secret"), reader).statusCode()).isEqualTo(204);
        departments.give(departments.role("prvAccessSecuredAttributes:Global"), "systemusers(" + clerk + ")");
        assertThat(assign(clerk, described("Secret"), accomplice).statusCode()).isEqualTo(204);
    }

    @Test
    void by_joining_the_team_that_owns_the_row() {
        String clerk = departments.user(ROOT, ALL);
        String team = departments.team(ROOT);

        HttpResponse<String> answer =
                departments.as(clerk, "POST", members(team), reference("systemusers(" + clerk + ")"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void and_the_version_of_a_share_is_hidden_from_users_who_may_not_share_the_row() {
        String owner = departments.user(ROOT, "prvReadConnection:Basic", "prvShareConnection:Basic");
        String stranger = departments.user(ROOT, "prvReadConnection:Basic", "prvShareConnection:Basic");
        String row = described("Secret");
        String share = "principalobjectattributeaccessset(" + UUID.randomUUID() + ")";
        String attribute = departments
                .get("EntityDefinitions(LogicalName='connection')/Attributes(LogicalName='description')")
                .get("MetadataId")
                .asString();
        departments.server.send(
                "PATCH",
                share,
                "{'attributeid':'" + attribute + "','readaccess':true,'objectid_connection@odata.bind':'" + row
                        + "','principalid_systemuser@odata.bind':'systemusers(" + owner + ")'}");
        assertThat(departments.get(share).has("readaccess")).isTrue();

        for (String method : new String[] {"PATCH", "DELETE"}) {
            HttpResponse<String> answer =
                    departments.as(stranger, method, share, method.equals("PATCH") ? "{}" : "", "If-Match", "W/\"0\"");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
    }

    private static String described(String text) {
        String id = UUID.randomUUID().toString();
        String description = text == null ? "null" : "'" + text + "'";
        departments.server.make(
                "connections",
                "{'connectionid':'" + id + "','record1id_contact':{'fullname':'Lee'},"
                        + "'record2id_contact':{'fullname':'Ortiz'},'description':" + description + "}");
        return "connections(" + id + ")";
    }

    private static HttpResponse<String> assign(String caller, String row, String owner) {
        return departments.as(caller, "PATCH", row, "{'ownerid@odata.bind':'systemusers(" + owner + ")'}");
    }
}
