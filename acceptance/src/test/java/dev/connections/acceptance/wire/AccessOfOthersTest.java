package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Departments.NORTH;
import static dev.connections.acceptance.wire.Departments.ROOT;
import static dev.connections.acceptance.wire.Departments.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One right does not stand for another")
class AccessOfOthersTest {

    private static final String EURO = "e0e0e0e0-0000-4000-8000-000000000001";

    private static Departments departments;

    @BeforeAll
    static void start() {
        departments = new Departments();
        departments.server.make(
                "transactioncurrencies",
                "{'transactioncurrencyid':'" + EURO
                        + "','currencyname':'Euro','isocurrencycode':'EUR','currencysymbol':'E','exchangerate':1.25}");
    }

    @AfterAll
    static void stop() {
        departments.close();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"prvReadContact", "prvShareContact", "prvAppendContact", "prvAppendToContact"})
    void merging_takes_all_that_it_does_to_the_subordinate(String missing) {
        String[] rights = {
            "prvReadContact:Global",
            "prvWriteContact:Global",
            "prvShareContact:Global",
            "prvAppendContact:Global",
            "prvAppendToContact:Global"
        };
        String owner = "systemusers(" + Administrator.USER + ")";
        String caller = departments.user(ROOT, without(missing, rights));

        refused(merge(caller, departments.contact(owner), departments.contact(owner)));
    }

    private static String[] without(String missing, String... rights) {
        return Stream.of(rights)
                .filter(right -> !right.startsWith(missing + ":"))
                .toArray(String[]::new);
    }

    @Test
    void merging_takes_the_right_to_delete_the_connections_that_go() {
        String owner = "systemusers(" + Administrator.USER + ")";
        String one = departments.contact(owner);
        String other = departments.contact(owner);
        departments.server.make("connections", "{" + between(one, other) + "}");
        String caller = departments.user(
                ROOT,
                "prvReadContact:Global",
                "prvWriteContact:Global",
                "prvShareContact:Global",
                "prvAppendContact:Global",
                "prvAppendToContact:Global");

        refused(merge(caller, one, other));

        departments.give(departments.role("prvDeleteConnection:Global"), "systemusers(" + caller + ")");
        done(merge(caller, one, other));
    }

    private static HttpResponse<String> merge(String caller, String target, String subordinate) {
        return departments.as(
                caller,
                "POST",
                "Merge",
                "{'Target':{'contactid':'" + target
                        + "','@odata.type':'Microsoft.Dynamics.CRM.contact'},'Subordinate':{'contactid':'"
                        + subordinate
                        + "','@odata.type':'Microsoft.Dynamics.CRM.contact'},'PerformParentingChecks':false}");
    }

    private static String between(String one, String other) {
        return "'record1id_contact@odata.bind':'contacts(" + one + ")','record2id_contact@odata.bind':'contacts("
                + other + ")'";
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "systemusers(%s)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges",
                "systemusers(%s)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'contacts(CONTACT)'}",
                "RetrieveAccessOrigin(ObjectId=CONTACT,LogicalName='contact',PrincipalId=%s)"
            })
    void asking_about_a_principal_takes_the_right_to_read_that_very_one(String question) {
        String asker = departments.user(NORTH, "prvReadUser:Local", "prvReadContact:Basic");
        String contact = departments.contact("systemusers(" + asker + ")");
        String asked = question.replace("CONTACT", contact).replace("{", "%7B").replace("}", "%7D");

        assertThat(ask(asker, asked, departments.user(SOUTH))).isEqualTo(403);
        assertThat(ask(asker, asked, departments.user(NORTH))).isEqualTo(200);
        String another = departments.user(SOUTH, "prvReadContact:Basic");
        assertThat(ask(another, asked.replace(contact, departments.contact("systemusers(" + another + ")")), another))
                .isEqualTo(200);
    }

    @Test
    void asking_about_a_team_takes_the_right_to_read_that_very_one() {
        String asker = departments.user(NORTH, "prvReadTeam:Local");
        String question = "teams(%s)/Microsoft.Dynamics.CRM.RetrieveTeamPrivileges";

        assertThat(ask(asker, question, departments.team(SOUTH))).isEqualTo(403);
        assertThat(ask(asker, question, departments.team(NORTH))).isEqualTo(200);
    }

    private static int ask(String asker, String question, String about) {
        return departments.as(asker, "GET", question.replace("%s", about), "").statusCode();
    }

    @Test
    void valuing_a_connection_takes_the_rights_to_read_and_to_refer_to_the_currency() {
        String[] others = {
            "prvCreateConnection:Basic",
            "prvReadConnection:Basic",
            "prvWriteConnection:Basic",
            "prvAppendConnection:Basic",
            "prvReadContact:Basic",
            "prvAppendToContact:Basic"
        };
        String reader = departments.user(ROOT, others);
        String user = "systemusers(" + reader + ")";
        String connection = "connections(" + UUID.randomUUID() + ")";
        String ends = between(departments.contact(user), departments.contact(user));
        String valued = ",'transactioncurrencyid@odata.bind':'transactioncurrencies(" + EURO + ")'";

        refused(departments.as(reader, "PATCH", connection, "{" + ends + valued + "}"));
        done(departments.as(reader, "PATCH", connection, "{" + ends + "}"));
        refused(departments.as(reader, "PATCH", connection, "{" + valued.substring(1) + "}"));
        departments.give(departments.role("prvReadCurrency:Global"), user);
        refused(departments.as(reader, "PATCH", connection, "{" + valued.substring(1) + "}"));
        departments.give(departments.role("prvAppendToCurrency:Global"), user);
        done(departments.as(reader, "PATCH", connection, "{" + valued.substring(1) + "}"));
    }

    @Test
    void settings_are_not_changed_on_behalf_of_their_user() {
        String nurse = departments.user(NORTH);

        refused(departments.as(nurse, "PATCH", "usersettingscollection(" + nurse + ")", "{'timezonecode':110}"));
    }

    @Test
    void an_object_id_is_not_answered_by_the_id_behind_it() {
        String objectId = UUID.randomUUID().toString();
        String nurse = departments.user(NORTH);
        departments.server.send(
                "PATCH",
                "systemusers(" + nurse + ")",
                "{'azureactivedirectoryobjectid':'" + objectId + "','isdisabled':true}");

        HttpResponse<String> taken =
                departments.server.send("POST", "systemusers", "{'azureactivedirectoryobjectid':'" + objectId + "'}");
        HttpResponse<String> disabled = departments.server.send("GET", "WhoAmI", "", "CallerObjectId", objectId);

        assertThat(taken.statusCode()).isEqualTo(412);
        assertThat(taken.body()).contains(objectId).doesNotContain(nurse);
        assertThat(disabled.statusCode()).isEqualTo(403);
        assertThat(disabled.body()).contains(objectId).doesNotContain(nurse);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
