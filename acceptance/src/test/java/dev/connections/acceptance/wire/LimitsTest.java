package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each limit of the contract: what just fits is answered, what is one beyond is refused by its code. */
@DisplayName("There is a limit")
class LimitsTest {

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
    void of_32_768_characters_to_an_address() {
        assertThat(server.send("GET", addressOf(32_768), "").statusCode()).isEqualTo(200);
        assertRefused(server.send("GET", addressOf(32_769), ""), 414, "0x8005f100", "32768");
    }

    @Test
    void of_65_536_characters_to_an_address_within_a_batch() {
        assertThat(batchOf(addressOf(65_536)).body()).contains("HTTP/1.1 200");
        assertRefused(batchOf(addressOf(65_537)), 400, "0x80060888", "65536");
    }

    @Test
    void of_15_expansions_nested_ones_included() {
        String fourteen = repeated("createdby", ",", 13) + ",modifiedby($expand=createdby)";

        assertThat(server.send("GET", "contacts?$expand=" + fourteen, "").statusCode())
                .isEqualTo(200);
        assertRefused(server.send("GET", "contacts?$expand=createdby," + fourteen, ""), 400, "0x80060888", "15");
    }

    @Test
    void of_500_conditions_in_a_filter() {
        String most = repeated("statecode eq 0", " or ", 500);

        assertThat(server.send("GET", "accounts?$filter=" + most, "").statusCode())
                .isEqualTo(200);
        assertRefused(
                server.send("GET", "accounts?$filter=" + most + " or statecode eq 0", ""), 400, "0x8004430c", "500");
    }

    @Test
    void of_500_conditions_in_fetch_xml() {
        String condition = "<condition attribute='name' operator='null'/>";

        assertThat(batchOf(fetching("<filter>" + condition.repeat(500) + "</filter>"))
                        .statusCode())
                .isEqualTo(200);
        assertRefused(batchOf(fetching("<filter>" + condition.repeat(501) + "</filter>")), 400, "0x8004430c", "500");
    }

    @Test
    void of_15_links_in_fetch_xml() {
        String link = "<link-entity name='systemuser' from='systemuserid' to='createdby'/>";

        assertThat(fetch(link.repeat(15)).statusCode()).isEqualTo(200);
        assertRefused(fetch(link.repeat(16)), 400, "0x8004430d", "15");
    }

    @Test
    void of_100_parentheses_within_each_other() {
        assertThat(server.send("GET", "accounts?$filter=" + nested(99), "").statusCode())
                .isEqualTo(200);
        assertRefused(server.send("GET", "accounts?$filter=" + nested(100), ""), 400, "0x80060888", "100 deep");
    }

    @Test
    void of_50_elements_within_each_other_in_fetch_xml() {
        assertThat(fetch("<filter>".repeat(48) + "</filter>".repeat(48)).statusCode())
                .isEqualTo(200);
        assertRefused(fetch("<filter>".repeat(49) + "</filter>".repeat(49)), 400, "0x80060888", "50 deep");
    }

    private static String addressOf(int length) {
        String begin = server.root() + "accounts?$filter=name eq '".replace(" ", "%20");
        return begin + "x".repeat(length - begin.length() - 1) + "'";
    }

    private static HttpResponse<String> batchOf(String address) {
        return server.sendAsIs(
                "POST",
                "$batch",
                "--b\r\nContent-Type: application/http\r\n\r\nGET " + address + " HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");
    }

    private static HttpResponse<String> fetch(String inner) {
        return server.send("GET", fetching(inner), "");
    }

    private static String fetching(String inner) {
        String query = "<fetch><entity name='account'>" + inner + "</entity></fetch>";
        return "accounts?fetchXml=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "statecode eq 0" + ")".repeat(depth);
    }

    private static String repeated(String text, String between, int times) {
        return String.join(between, Collections.nCopies(times, text));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"").contains(message);
    }
}
