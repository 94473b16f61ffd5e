package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A delta link tells what has changed")
class DeltaTest {

    private static final String TRACK = "odata.track-changes";
    private static final String GOALS = "goals?$select=title";

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
    void the_rows_come_first_and_with_them_the_link() {
        server.make("contacts", "{'fullname':'Ann'}");
        HttpResponse<String> answer = server.send("GET", "contacts?$select=fullname", "", "Prefer", TRACK);
        JsonNode rows = server.get("contacts?$select=fullname", "Prefer", TRACK);

        assertThat(answer.headers().firstValue("Preference-Applied")).contains(TRACK);
        assertThat(rows.get("@odata.context").asString()).isEqualTo(server.root() + "$metadata#contacts(fullname)");
        assertThat(rows.get("value").valueStream())
                .anyMatch(row -> row.get("fullname").asString().equals("Ann"));
        assertThat(deltaLink(rows))
                .startsWith(server.root() + "contacts?$select=fullname&$deltatoken=")
                .containsPattern("deltatoken=\\d+%21\\d\\d%2F\\d\\d%2F\\d{4}%20\\d\\d%3A\\d\\d%3A\\d\\d%21");
    }

    @Test
    void without_the_preference_there_is_none() {
        assertThat(server.get("contacts?$select=fullname").has("@odata.deltaLink"))
                .isFalse();
    }

    @Test
    void what_is_new_or_changed_comes_before_what_was_deleted() {
        UUID gone = goal("gone");
        UUID changed = goal("changed");
        String link = deltaLink(tracked(GOALS));
        UUID made = goal("made");
        server.send("PATCH", "goals(" + changed + ")", "{'title':'other'}");
        server.send("DELETE", "goals(" + gone + ")", "");

        JsonNode delta = server.get(link);
        List<JsonNode> told = rows(delta);

        assertThat(delta.get("@odata.context").asString()).isEqualTo(server.root() + "$metadata#goals(title)/$delta");
        assertThat(told).hasSize(3);
        assertThat(told.get(0).get("goalid").asString()).isEqualTo(made.toString());
        assertThat(told.get(1).get("title").asString()).isEqualTo("other");
        assertThat(told.get(2).toString())
                .isEqualTo("{\"@odata.context\":\"" + server.root() + "$metadata#goals/$deletedEntity\",\"id\":\""
                        + gone + "\",\"reason\":\"deleted\"}");
        assertThat(rows(server.get(deltaLink(delta)))).isEmpty();
    }

    @Test
    void a_row_that_was_deleted_and_made_again_is_there() {
        UUID goal = goal("before");
        String link = deltaLink(tracked(GOALS));
        server.send("DELETE", "goals(" + goal + ")", "");
        server.make("goals", "{'goalid':'" + goal + "','title':'after'}");

        assertThat(rows(server.get(link)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("title").asString()).isEqualTo("after"));
    }

    @Test
    void changes_come_in_pages_that_together_are_all_of_them() {
        List<UUID> old = List.of(goal("a"), goal("b"), goal("c"), goal("d"), goal("e"));
        String link = deltaLink(tracked(GOALS));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(goal("new " + i).toString());
        }
        for (UUID goal : old) {
            server.send("DELETE", "goals(" + goal + ")", "");
            expected.add(goal.toString());
        }

        List<String> told = new ArrayList<>();
        JsonNode page = page(link, 3);
        told.addAll(ids(page));
        while (page.has("@odata.nextLink")) {
            assertThat(page.has("@odata.deltaLink")).isFalse();
            page = page(page.get("@odata.nextLink").asString(), 3);
            assertThat(rows(page)).hasSizeBetween(1, 3);
            told.addAll(ids(page));
        }

        assertThat(told).isEqualTo(expected);
        assertThat(rows(server.get(deltaLink(page)))).isEmpty();
    }

    @Test
    void changes_while_pages_are_read_are_behind_the_next_link() {
        goal("a");
        goal("b");
        goal("c");
        JsonNode first = page(GOALS, 2);
        String goal = ids(first).get(0);
        server.send("PATCH", "goals(" + goal + ")", "{'title':'changed behind their back'}");
        JsonNode last = first;
        while (last.has("@odata.nextLink")) {
            last = server.get(last.get("@odata.nextLink").asString(), "Prefer", "odata.maxpagesize=2");
        }

        assertThat(ids(server.get(deltaLink(last)))).containsExactly(goal);
    }

    @Test
    void changes_can_be_counted() {
        UUID gone = goal("gone");
        String link = deltaLink(tracked(GOALS));
        goal("made");
        server.send("DELETE", "goals(" + gone + ")", "");
        String token = link.substring(link.indexOf("$deltatoken"));

        assertThat(server.send("GET", "goals/$count?" + token, "").body()).isEqualTo("2");
        assertThat(server.send("GET", link.replace("goals?", "goals/$count?"), "")
                        .body())
                .isEqualTo("2");
    }

    @Test
    void all_bulk_changes_are_delivered() {
        server.make("letters", "{'subject':'a'}", "{'subject':'b'}", "{'subject':'c'}");
        String link = deltaLink(tracked("letters?$select=subject"));
        server.send(
                "POST",
                "BulkDelete",
                "{'QuerySet':[{'@odata.type':'Microsoft.Dynamics.CRM.QueryExpression','EntityName':'letter'}],"
                        + "'JobName':'all letters','SendEmailNotification':false,'RecurrencePattern':'','ToRecipients':[],"
                        + "'CCRecipients':[],'StartDateTime':'2026-01-01T00:00:00Z'}");

        assertThat(rows(server.get(link))).hasSize(3).allMatch(row -> row.has("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$filter=title eq 'a'",
                "$orderby=title",
                "$expand=ownerid",
                "$top=3",
                "$apply=aggregate($count as n)",
                "fetchXml=<fetch/>",
                "AsOf=2026-01-01"
            })
    void options_that_choose_among_the_rows_are_refused_by_their_names(String option) {
        String name = option.substring(0, option.indexOf('='));
        HttpResponse<String> answer = server.send("GET", "goals?" + encoded(option), "", "Prefer", TRACK);
        HttpResponse<String> later = server.send("GET", deltaLink(tracked("goals")) + "&" + encoded(option), "");

        for (HttpResponse<String> refused : List.of(answer, later)) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("0x80060888").contains(name + " does not go with change tracking");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts?$select=title", "goals?$select=createdon", "goals?"})
    void a_token_goes_with_its_set_and_selection(String query) {
        String link = deltaLink(tracked(GOALS));
        HttpResponse<String> answer = server.send("GET", query + "&" + link.substring(link.indexOf("$deltatoken")), "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80060888").contains("does not belong to this set");
    }

    @Test
    void a_forged_token_is_refused() {
        String link = deltaLink(tracked(GOALS));
        List<String> forged = List.of(
                link.replaceFirst("deltatoken=\\d+", "deltatoken=1"),
                link.replaceFirst("%2F20\\d\\d", "%2F2099"),
                GOALS + "&$deltatoken=919042%2108%2f22%2f2017%2008%3a10%3a44",
                GOALS + "&$deltatoken=1");

        for (String token : forged) {
            HttpResponse<String> answer = server.send("GET", token, "");
            assertThat(answer.statusCode()).as(token).isEqualTo(400);
            assertThat(answer.body()).contains("does not belong to this set");
        }
    }

    @Test
    void a_set_that_is_not_tracked_says_so() {
        HttpResponse<String> answer = server.send("GET", "businessunits", "", "Prefer", TRACK);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80072491").contains("businessunits");
    }

    private static UUID goal(String title) {
        UUID id = UUID.randomUUID();
        server.make("goals", "{'goalid':'" + id + "','title':'" + title + "'}");
        return id;
    }

    private static JsonNode tracked(String query) {
        return server.get(query, "Prefer", TRACK);
    }

    private static JsonNode page(String query, int size) {
        return server.get(query, "Prefer", "odata.maxpagesize=" + size + "," + TRACK);
    }

    private static String deltaLink(JsonNode answer) {
        assertThat(answer.has("@odata.deltaLink")).as(answer.toString()).isTrue();
        return answer.get("@odata.deltaLink").asString();
    }

    private static List<JsonNode> rows(JsonNode answer) {
        assertThat(answer.has("value")).as(answer.toString()).isTrue();
        return answer.get("value").valueStream().toList();
    }

    private static List<String> ids(JsonNode answer) {
        return rows(answer).stream()
                .map(row -> row.get(row.has("reason") ? "id" : "goalid").asString())
                .toList();
    }

    private static String encoded(String option) {
        return option.replace("<", "%3C").replace(">", "%3E").replace("$count as", "$count%20as");
    }
}
