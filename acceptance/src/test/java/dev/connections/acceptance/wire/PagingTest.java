package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A long answer comes in pages")
class PagingTest {

    private static final UUID FABRIKAM = UUID.fromString("a1a1a1a1-0000-4000-8000-0000000000ff");
    private static final int PEOPLE = 11;
    private static final String[] NAMES = {"Ann", "ann", "Ben", "Cleo", "Öykü", "Zoë", "ben", "Dora", "Eva", "Finn", ""
    };

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.make("accounts", "{'accountid':'" + FABRIKAM + "','name':'Fabrikam'}");
        server.make("connectionroles", "{'name':'Employer'}", "{'name':'Friend'}");
        List<String> roles = server.each("connectionroles?$orderby=name", "connectionroleid");
        for (int i = 0; i < PEOPLE; i++) {
            UUID person = new UUID(0xc0c0L << 48, i);
            server.make("contacts", "{'contactid':'" + person + "','fullname':'" + NAMES[i] + "'}");
            String role = i % 3 == 0 ? "" : ",'record1roleid@odata.bind':'/connectionroles(" + roles.get(i % 2) + ")'";
            String start = i % 4 == 0 ? "" : ",'effectivestart':'2024-01-0" + (i % 4) + "'";
            server.make(
                    "connections",
                    "{'record1id_account@odata.bind':'/accounts(" + FABRIKAM + ")','record2id_contact@odata.bind':"
                            + "'/contacts(" + person + ")'" + role + start + "}");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void links_to_the_next_page_bear_the_version_of_the_request_and_lead_on() {
        JsonNode first =
                server.get(server.root().replace("v9.2", "v9.0") + "contacts", "Prefer", "odata.maxpagesize=10");
        String next = first.required("@odata.nextLink").stringValue();

        assertThat(next).contains("/api/data/v9.0/contacts?");
        assertThat(rows(server.get(next))).hasSize(1);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts?$select=fullname|3",
                "contacts?$select=fullname&$orderby=fullname|1",
                "contacts?$select=fullname&$orderby=fullname desc|4",
                "contacts?$select=createdon&$orderby=contactid desc|5",
                "contacts?$select=fullname&$orderby=createdon desc,fullname|2",
                "connections?$select=name&$orderby=effectivestart|3",
                "connections?$select=name&$orderby=effectivestart desc,name|3",
                "connections?$select=name&$orderby=_record1roleid_value|2",
                "connections?$select=name&$orderby=_record1roleid_value desc,effectivestart,statecode|5",
                "connections?$select=name&$orderby=record2id_contact/fullname desc|4",
                "connections?$filter=_record1id_value eq a1a1a1a1-0000-4000-8000-0000000000ff&$orderby=name|3",
                "connections?$expand=record2id_contact($select=fullname)&$orderby=ismaster,name|6",
                "accounts(a1a1a1a1-0000-4000-8000-0000000000ff)/account_connections1?$orderby=name desc|4",
                "connections/$ref?$orderby=name|7"
            })
    void the_pages_together_are_the_whole_answer(String query, int size) {
        List<JsonNode> whole = rows(server.get(query));
        List<JsonNode> pieces = new ArrayList<>();
        Optional<String> next = Optional.of(query);
        while (next.isPresent()) {
            JsonNode page = page(next.get(), size);
            assertThat(rows(page)).hasSizeBetween(1, size);
            pieces.addAll(rows(page));
            next = next(page);
        }

        assertThat(whole).hasSizeGreaterThan(size);
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void a_page_that_holds_all_has_no_link_to_another() {
        assertThat(next(page("contacts?$select=fullname", PEOPLE))).isEmpty();
        assertThat(next(page("contacts?$select=fullname", PEOPLE - 1))).isPresent();
        assertThat(next(server.get("contacts?$top=3"))).isEmpty();
    }

    @Test
    void rows_that_come_and_go_meanwhile_make_no_other_row_missing_or_double() {
        server.make("goals", "{'title':'b'}", "{'title':'d'}", "{'title':'f'}", "{'title':'h'}");
        JsonNode first = page("goals?$select=title&$orderby=title", 2);
        server.make("goals", "{'title':'a'}", "{'title':'c'}", "{'title':'g'}");
        String gone = rows(first).get(1).get("goalid").asString();
        server.send("DELETE", "goals(" + gone + ")", "");

        List<String> rest = new ArrayList<>();
        for (Optional<String> next = next(first); next.isPresent(); ) {
            JsonNode page = page(next.get(), 2);
            rows(page).forEach(row -> rest.add(row.get("title").asString()));
            next = next(page);
        }
        assertThat(rest).containsExactly("f", "g", "h");
    }

    @Test
    void top_plays_no_part_beside_a_page_size() {
        assertThat(rows(page("contacts?$top=2", 3))).hasSize(3);
    }

    @Test
    void the_client_is_told_of_the_size_and_on_every_page_of_the_number_of_rows() {
        HttpResponse<String> answer = server.send("GET", "contacts?$count=true", "", "Prefer", "odata.maxpagesize=4");
        JsonNode second = page(next(page("contacts?$count=true", 4)).orElseThrow(), 4);

        assertThat(answer.headers().firstValue("Preference-Applied")).contains("odata.maxpagesize=4");
        assertThat(second.get("@odata.count").intValue()).isEqualTo(PEOPLE);
    }

    @Test
    void the_number_of_rows_is_annotated_on_request() {
        String all = "odata.include-annotations=\"*\"";
        JsonNode counted = server.get("contacts?$count=true", "Prefer", all);
        JsonNode uncounted = server.get("contacts", "Prefer", all);

        assertThat(counted.get("@Microsoft.Dynamics.CRM.totalrecordcount").intValue())
                .isEqualTo(PEOPLE);
        assertThat(counted.get("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
                        .booleanValue())
                .isFalse();
        assertThat(uncounted.get("@Microsoft.Dynamics.CRM.totalrecordcount").intValue())
                .isEqualTo(-1);
    }

    @Test
    void a_link_looks_as_clients_know_it() {
        assertThat(next(page("contacts?$select=fullname", 3)).orElseThrow())
                .startsWith(server.root() + "contacts?$select=fullname&$skiptoken=%3Ccookie%20pagenumber%3D%222%22"
                        + "%20pagingcookie%3D%22")
                .endsWith("%22%20istracking%3D%22False%22%20%2F%3E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connections?$select=name",
                "contacts?$select=createdon",
                "contacts?$select=fullname&$filter=fullname eq 'Ann'",
                "contacts?$select=fullname&$orderby=fullname",
                "contacts?"
            })
    void a_link_does_not_fit_another_query(String query) {
        String token = next(page("contacts?$select=fullname", 3)).orElseThrow().replaceFirst(".*(?=\\$skiptoken)", "");
        HttpResponse<String> answer = server.send("GET", query + "&" + token, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x8004112a").contains("does not belong to this query");
    }

    @Test
    void a_forged_link_is_refused() {
        String link = next(page("contacts?$select=fullname", 3)).orElseThrow();
        String altered = link.replaceFirst("(pagingcookie%3D%22.{60}).", "$1" + "_");

        for (String token : List.of(
                altered,
                link.replace("pagingcookie%3D%22", "pagingcookie%3D%22A"),
                "contacts?$skiptoken=3",
                "contacts?$skiptoken=%3Ccookie%20pagenumber%3D%222%22%20pagingcookie%3D%22AA%22"
                        + "%20istracking%3D%22False%22%20%2F%3E")) {
            HttpResponse<String> answer = server.send("GET", token, "");
            assertThat(answer.statusCode()).as(token).isEqualTo(400);
            assertThat(answer.body()).contains("0x8004112a");
        }
    }

    @Test
    void a_link_may_be_encoded_in_another_way() {
        String link = next(page("contacts?$select=fullname", 3)).orElseThrow();
        String again = link.replace("%20", "+").replace("$select", "%24select").replace("$skiptoken", "%24skiptoken");

        assertThat(page(again, 3)).isEqualTo(page(link, 3));
    }

    private static JsonNode page(String query, int size) {
        return server.get(query, "Prefer", "odata.maxpagesize=" + size);
    }

    private static List<JsonNode> rows(JsonNode page) {
        assertThat(page.has("value")).as(page.toString()).isTrue();
        return page.get("value").valueStream().toList();
    }

    private static Optional<String> next(JsonNode page) {
        return page.has("@odata.nextLink")
                ? Optional.of(page.get("@odata.nextLink").asString())
                : Optional.empty();
    }
}
