package dev.connections.acceptance.wire;

import static dev.connections.acceptance.wire.Employment.encoded;
import static dev.connections.acceptance.wire.Employment.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Answers to FetchXML come in pages")
class FetchPagesTest {

    private static final String COOKIES = "odata.include-annotations=\"Microsoft.Dynamics.CRM.fetchxmlpagingcookie,"
            + "Microsoft.Dynamics.CRM.morerecords\"";

    private static Employment employment;

    @BeforeAll
    static void start() {
        employment = new Employment();
    }

    @AfterAll
    static void stop() {
        employment.close();
    }

    @Test
    void pages_follow_each_other_by_the_cookies_that_answers_bring() {
        List<String> names = new ArrayList<>();
        String place = "page='1'";
        for (int page = 1; !place.isEmpty(); page++) {
            assertThat(page).isLessThan(9);
            JsonNode answer = employment
                    .server()
                    .get(
                            "contacts?fetchXml="
                                    + encoded(
                                            "<fetch count='2' " + place + "><entity name='contact'>"
                                                    + "<attribute name='fullname'/><order attribute='fullname' descending='true'/></entity></fetch>"),
                            "Prefer",
                            COOKIES);
            answer.get("value").forEach(row -> names.add(row.get("fullname").asString()));
            place = next(answer);
        }

        assertThat(names).containsExactly("Dora", "Cleo", "Ben", "Ann");
    }

    @Test
    void a_page_has_the_cookie_of_the_next_without_request() {
        JsonNode answer = employment.fetch(
                "contacts",
                "<fetch count='3' page='1'><entity name='contact'><attribute name='fullname'/></entity></fetch>");

        assertThat(answer.get("@Microsoft.Dynamics.CRM.morerecords").booleanValue())
                .isTrue();
        assertThat(next(answer)).contains("page='2'");
    }

    @Test
    void a_query_without_a_page_has_the_cookie_of_the_next_on_request_only() {
        String query = "<fetch count='3'><entity name='contact'><attribute name='fullname'/></entity></fetch>";

        assertThat(next(employment.fetch("contacts", query))).isEmpty();
        assertThat(next(employment.server().get("contacts?fetchXml=" + encoded(query), "Prefer", COOKIES)))
                .contains("page='2'");
    }

    /** The npm client writes the page into the text only where that begins with the element. */
    @Test
    void a_client_that_writes_pages_behind_the_first_letters_ends() {
        String query = "\n<fetch count='3'><entity name='contact'><attribute name='fullname'/></entity></fetch>";
        int answers = 0;
        String place = "";
        do {
            String paged = query.replaceFirst("^<fetch", "<fetch " + place);
            place = next(employment.fetch("contacts", paged));
            answers++;
        } while (!place.isEmpty() && answers < 5);

        assertThat(answers).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<fetch count='3'><entity name='contact'><attribute name='fullname'/></entity></fetch>          | 4",
                "<fetch count='1' page='2'><entity name='contact'><attribute name='fullname'/></entity></fetch> | 4",
                "<fetch top='1'><entity name='contact'><attribute name='fullname'/><filter><condition"
                        + " attribute='fullname' operator='ne' value='Ann'/></filter></entity></fetch>          | 3",
                "<fetch distinct='true'><entity name='contact'><attribute name='statecode'/></entity></fetch>   | 1"
            })
    void the_rows_of_all_pages_are_counted_on_request(String query, int rows) {
        String path = "contacts?fetchXml=" + encoded(query);
        JsonNode counted = employment.server().get(path + "&$count=true", "Prefer", "odata.include-annotations=\"*\"");

        assertThat(counted.get("@odata.count").intValue()).isEqualTo(rows);
        assertThat(counted.get("@Microsoft.Dynamics.CRM.totalrecordcount").intValue())
                .isEqualTo(rows);
        assertThat(employment.server().get(path).has("@odata.count")).isFalse();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "count='1' page='1' returntotalrecordcount='true' | 4",
                "returntotalrecordcount='1'                       | 4",
                "distinct='true' returntotalrecordcount='true'    | 4"
            })
    void the_rows_of_all_pages_are_counted_on_request_within_the_query(String fetch, int rows) {
        String path = "contacts?fetchXml="
                + encoded("<fetch " + fetch + "><entity name='contact'><attribute name='fullname'/></entity></fetch>");
        JsonNode counted = employment.server().get(path, "Prefer", "odata.include-annotations=\"*\"");

        assertThat(counted.get("@odata.count").intValue()).isEqualTo(rows);
        assertThat(counted.get("@Microsoft.Dynamics.CRM.totalrecordcount").intValue())
                .isEqualTo(rows);
        assertThat(counted.get("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
                        .booleanValue())
                .isFalse();
        assertThat(employment.server().get(path).get("@odata.count").intValue()).isEqualTo(rows);
    }

    @Test
    void groups_are_not_counted() {
        HttpResponse<String> answer = employment
                .server()
                .send(
                        "GET",
                        "contacts?$count=true&fetchXml="
                                + encoded("<fetch aggregate='true'><entity name='contact'><attribute name='contactid'"
                                        + " aggregate='count' alias='n'/></entity></fetch>"),
                        "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80060888", "$count");
    }

    @Test
    void a_cookie_does_not_fit_another_query() {
        String first = "<fetch count='2' page='1'><entity name='contact'><attribute name='fullname'/></entity></fetch>";
        String place = next(employment.server().get("contacts?fetchXml=" + encoded(first), "Prefer", COOKIES));
        HttpResponse<String> answer = employment.refused(
                "contacts",
                "<fetch count='2' " + place + "><entity name='contact'><attribute name='createdon'/></entity></fetch>");

        assertThat(answer.body()).contains("0x8004112a");
    }

    @ParameterizedTest(name = "page {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1 | Ann, Ben, Cleo", "2 | Dora", "3 | ''"})
    void pages_are_found_without_the_cookie_of_the_one_before(int page, String names) {
        String query = "<fetch count='3' page='" + page + "'><entity name='contact'><attribute name='fullname'/>"
                + "<order attribute='fullname'/></entity></fetch>";

        assertThat(String.join(", ", employment.each("contacts", query, "fullname")))
                .isEqualTo(names);
    }

    @Test
    void from_a_page_without_a_cookie_the_cookies_lead_on() {
        String order =
                "><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/></entity></fetch>";
        JsonNode second = employment.fetch("contacts", "<fetch count='1' page='2'" + order);

        assertThat(next(second)).contains("page='3'");
        assertThat(employment.each("contacts", "<fetch count='1' " + next(second) + order, "fullname"))
                .containsExactly("Cleo");
    }
}
