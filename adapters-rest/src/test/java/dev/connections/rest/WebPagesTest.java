package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.RunningWebApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Web pages of other origins")
class WebPagesTest {

    private static final String SERVICE = "/api/data/v9.2/";
    private static final String JSON = "Content-Type: application/json";

    private static RunningWebApi own;
    private static RunningWebApi allowing;
    private static RunningWebApi open;

    @BeforeAll
    static void start() {
        own = RunningWebApi.startFor(WebPages.OWN_ONLY);
        own.forgetEverything();
        allowing = RunningWebApi.startFor(
                WebPages.OWN_ONLY.allowing(AllowedOrigins.parse("https://app.example, http://localhost:3000")));
        allowing.forgetEverything();
        open = RunningWebApi.startFor(new WebPages(false, AllowedOrigins.NONE));
        open.forgetEverything();
    }

    @AfterAll
    static void stop() {
        own.close();
        allowing.close();
        open.close();
    }

    @Nested
    @DisplayName("of which none may call")
    class NoneMayCall {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Origin: https://evil.example",
                    "Origin: null",
                    "Origin: http://localhost:8081",
                    "Origin: https://localhost",
                    "Origin: http://localhost~Origin: http://evil.example",
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Site: same-site",
                    "Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: navigate~Sec-Fetch-Dest: iframe",
                    "Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: no-cors~Sec-Fetch-Dest: document",
                })
        void are_refused_and_change_nothing(String headers) {
            String before = own.get("accounts/$count").body();

            assertThat(send(own, "POST", "localhost", headers + "~" + JSON, "{\"name\":\"a\"}"))
                    .startsWith("HTTP/1.1 403")
                    .contains("0x80048306", "--cors-origins");
            assertThat(send(own, "GET", "localhost", headers, "")).startsWith("HTTP/1.1 403");
            assertThat(own.get("accounts/$count").body()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Accept: application/json",
                    "Origin: http://localhost",
                    "Origin: HTTP://LOCALHOST:80",
                    "Sec-Fetch-Site: same-origin",
                    "Sec-Fetch-Site: none",
                    "Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: navigate~Sec-Fetch-Dest: document",
                })
        void the_own_page_a_followed_link_and_clients_that_are_no_browsers_are_let_in(String headers) {
            assertThat(send(own, "GET", "localhost", headers, "")).startsWith("HTTP/1.1 200");
        }

        @Test
        void a_form_that_navigates_is_refused() {
            assertThat(send(
                            own,
                            "POST",
                            "localhost",
                            "Origin: https://evil.example~Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: navigate"
                                    + "~Sec-Fetch-Dest: document~Content-Type: text/plain",
                            "{\"name\":\"a\"}"))
                    .startsWith("HTTP/1.1 403");
        }

        @Test
        void a_question_what_they_may_send_is_refused() {
            assertThat(send(
                            own,
                            "OPTIONS",
                            "localhost",
                            "Origin: https://evil.example~Access-Control-Request-Method: PATCH",
                            ""))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("Access-Control-Allow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "192.0.2.1:8080", "localhost.evil.example", "[2001:db8::1]", "127.evil.example"})
    void do_not_reach_the_server_by_a_name_of_their_own(String host) {
        assertThat(send(own, "GET", host, "Accept: */*", ""))
                .startsWith("HTTP/1.1 421")
                .contains("0x8005f100", "localhost or 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "crm.localhost:8080", "127.0.0.1", "127.1.2.3:9", "[::1]:8080"})
    void share_the_machine_with_the_names_that_it_answers_to(String host) {
        assertThat(send(own, "GET", host, "Accept: */*", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void are_no_danger_where_each_request_needs_a_token() {
        assertThat(send(open, "GET", "crm.example", "Origin: https://evil.example", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @Nested
    @DisplayName("of which some may call")
    class SomeMayCall {

        @ParameterizedTest
        @CsvSource({"https://app.example", "http://localhost:3000", "HTTPS://APP.EXAMPLE:443"})
        void read_the_answer_and_its_headers(String page) {
            assertThat(send(allowing, "GET", "localhost", "Sec-Fetch-Site: cross-site~Origin: " + page, ""))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Access-Control-Allow-Origin: "
                            + page.toLowerCase(java.util.Locale.ROOT).replace(":443", ""))
                    .contains("Vary: Origin", "Cross-Origin-Resource-Policy: cross-origin")
                    .containsPattern("Access-Control-Expose-Headers: .*OData-EntityId.*REQ_ID");
        }

        @Test
        void read_refusals_too() {
            assertThat(send(allowing, "GET", "localhost", "Origin: https://app.example", "", "bananas"))
                    .startsWith("HTTP/1.1 404")
                    .contains("Access-Control-Allow-Origin: https://app.example");
        }

        @Test
        void are_told_what_they_may_send() {
            assertThat(send(
                            allowing,
                            "OPTIONS",
                            "localhost",
                            "Origin: https://app.example~Access-Control-Request-Method: PATCH"
                                    + "~Access-Control-Request-Headers: authorization",
                            ""))
                    .startsWith("HTTP/1.1 204")
                    .contains("Access-Control-Allow-Origin: https://app.example", "Access-Control-Max-Age: 600")
                    .containsPattern("Access-Control-Allow-Methods: .*PATCH.*DELETE")
                    .containsPattern("Access-Control-Allow-Headers: .*Authorization.*If-Match");
        }

        @Test
        void leave_the_others_outside() {
            assertThat(send(allowing, "GET", "localhost", "Origin: https://other.example", ""))
                    .startsWith("HTTP/1.1 403")
                    .contains("Vary: Origin")
                    .doesNotContain("Access-Control-Allow-Origin");
        }
    }

    @Nested
    @DisplayName("can send bodies without being asked, so of these")
    class Bodies {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Type: text/plain",
                    "Content-Type: text/plain;charset=UTF-8",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Type: text/csv",
                    "Content-Type:",
                    "X-None: none",
                    "Content-Type: application/json~Content-Type: text/plain",
                })
        void none_is_read_that_is_not_declared_as_json(String headers) {
            String before = own.get("accounts/$count").body();

            assertThat(send(own, "POST", "localhost", headers, "{\"name\":\"a\"}"))
                    .startsWith("HTTP/1.1 415")
                    .contains("0x80060888", "application/json");
            assertThat(own.get("accounts/$count").body()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Type: application/json",
                    "Content-Type: Application/JSON; charset=utf-8; odata.metadata=minimal",
                })
        void json_is_read_whatever_its_parameters(String headers) {
            assertThat(send(own, "POST", "localhost", headers, "{\"name\":\"a\"}"))
                    .startsWith("HTTP/1.1 204");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Content-Type: text/plain", "Content-Type: nonsense", "X-None: none"})
        void none_is_asked_for_its_type_that_is_not_there(String headers) {
            assertThat(send(own, "GET", "localhost", headers, "")).startsWith("HTTP/1.1 200");
            assertThat(send(own, "GET", "localhost", headers + "~Transfer-Encoding: chunked", "0\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }

        @Test
        void one_in_chunks_is_looked_at_alike() {
            assertThat(sendChunked("text/plain")).startsWith("HTTP/1.1 415");
            assertThat(sendChunked("application/json")).startsWith("HTTP/1.1 204");
        }

        private String sendChunked(String type) {
            return own.exchangeRaw("POST " + SERVICE + "accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"a\"}\r\n0\r\n\r\n");
        }

        @Test
        void one_that_nothing_reads_is_refused_as_well() {
            String row = "accounts(" + own.account("Fabrikam") + ")";

            assertThat(send(own, "DELETE", "localhost", "Content-Type: text/plain", "x", row))
                    .startsWith("HTTP/1.1 415");
            assertThat(own.get(row).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({"text/plain, 415", "application/json, 415", "multipart/mixed; boundary=b, 200"})
        void a_batch_is_multipart(String type, int status) {
            assertThat(own.send(
                                    "POST",
                                    "$batch",
                                    "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n\r\n--b--",
                                    "Content-Type",
                                    type)
                            .status())
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"'', 204", "Content-Type: application/json, 204", "Content-Type: text/plain, 415"})
        void a_part_of_a_batch_is_json_unless_it_says_otherwise(String header, int status) {
            String part =
                    "POST accounts HTTP/1.1\r\n" + header + (header.isEmpty() ? "" : "\r\n") + "\r\n{\"name\":\"a\"}";

            assertThat(own.send(
                                    "POST",
                                    "$batch",
                                    "--b\r\nContent-Type: application/http\r\n\r\n" + part + "\r\n--b--",
                                    "Content-Type",
                                    "multipart/mixed; boundary=b",
                                    "Prefer",
                                    "odata.continue-on-error")
                            .body())
                    .contains("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https, crm.example,   true",
        "http,  crm.example,   false",
        "https, localhost,     false",
        "https, 192.0.2.1,     false",
        "https, [2001:db8::1], false",
    })
    void of_a_name_under_tls_come_back_by_tls(String scheme, String host, boolean told) {
        try (RunningWebApi behind = RunningWebApi.startBehind("127.0.0.1")) {
            String answer = behind.exchangeRaw("GET " + SERVICE + "bananas HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\nX-Forwarded-Proto: " + scheme + "\r\nX-Forwarded-Host: " + host
                    + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 404");
            assertThat(answer.contains("Strict-Transport-Security: max-age=31536000\r\n"))
                    .isEqualTo(told);
        }
    }

    private static String send(RunningWebApi api, String method, String host, String headers, String body) {
        return send(api, method, host, headers, body, "accounts");
    }

    private static String send(
            RunningWebApi api, String method, String host, String headers, String body, String relative) {
        boolean chunked = headers.contains("chunked");
        String length = body.isEmpty() || chunked ? "" : "Content-Length: " + body.length() + "\r\n";
        return api.exchangeRaw(method + " " + SERVICE + relative + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\n" + headers.replace("~", "\r\n") + "\r\n" + length + "\r\n" + body);
    }
}
