package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many requests come in one")
class BatchTest {

    private static final String CRLF = "\r\n";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** LF only, an empty line first, rooted addresses, one change set for all writes, content ids from 100001. */
    @Test
    void as_the_npm_client_writes_them() {
        String batch = """

                --dwa_batch_1
                Content-Type: multipart/mixed;boundary=changeset_7

                --changeset_7
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 1

                POST ROOTaccounts HTTP/1.1
                Content-Type: application/json

                {"name":"Npm"}

                --changeset_7
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 100001

                PATCH $1 HTTP/1.1
                Content-Type: application/json
                If-Match: *

                {"name":"Npm, renamed"}

                --changeset_7--

                --dwa_batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                GET ROOTaccounts?$select=name&$filter=startswith(name,%27Npm%27) HTTP/1.1
                Accept: application/json

                --dwa_batch_1--
                """.replace("ROOT", server.root());

        HttpResponse<String> answer = send("multipart/mixed;boundary=dwa_batch_1", batch);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("multipart/mixed; boundary=batchresponse_");
        assertThat(answer.body())
                .startsWith("--batchresponse_")
                .contains("--changesetresponse_", "HTTP/1.1 204 No Content\r\n", "Content-ID: 1\r\n")
                .containsPattern("OData-EntityId: \\S+accounts\\([0-9a-f-]{36}\\)\r\n")
                .contains("HTTP/1.1 200 OK\r\n", "\"name\":\"Npm, renamed\"");
    }

    /** CRLF, quoted boundaries, absolute addresses, raw spaces in a query, references in bodies. */
    @Test
    void as_the_python_client_writes_them() {
        String batch = String.join(
                CRLF,
                "--batch_2",
                "Content-Type: multipart/mixed; boundary=\"changeset_2\"",
                "",
                "--changeset_2",
                "Content-Type: application/http",
                "Content-Transfer-Encoding: binary",
                "Content-ID: 1",
                "",
                "POST " + server.root() + "accounts HTTP/1.1",
                "Content-Type: application/json; type=entry",
                "",
                "{\"name\":\"Python\"}",
                "--changeset_2",
                "Content-Type: application/http",
                "Content-Transfer-Encoding: binary",
                "Content-ID: 2",
                "",
                "POST " + server.root() + "contacts HTTP/1.1",
                "Content-Type: application/json; type=entry",
                "",
                "{\"fullname\":\"Zo\u00eb\"}",
                "--changeset_2",
                "Content-Type: application/http",
                "Content-Transfer-Encoding: binary",
                "Content-ID: 3",
                "",
                "POST " + server.root() + "connections HTTP/1.1",
                "Content-Type: application/json; type=entry",
                "",
                "{\"description\":\"made at once\",\"record1id_account@odata.bind\":\"$1\","
                        + "\"record2id_contact@odata.bind\":\"$2\"}",
                "--changeset_2--",
                "--batch_2",
                "Content-Type: application/http",
                "Content-Transfer-Encoding: binary",
                "",
                "GET " + server.root() + "connections?$select=name&$filter=description eq 'made at once'"
                        + " and ismaster eq true HTTP/1.1",
                "",
                "",
                "--batch_2--",
                "");

        HttpResponse<String> answer = send("multipart/mixed; boundary=\"batch_2\"", batch);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"Zo\u00eb\"")
                .containsPattern("Content-ID: 3\r\n\r\nHTTP/1.1 204");
    }

    @Test
    void a_reference_may_go_on_from_the_row_that_it_names() {
        send(set(
                "1|POST|accounts|{\"name\":\"Goes on\"}",
                "2|POST|connectionroles|{\"name\":\"One of a batch\"}",
                "3|POST|connectionroles|{\"name\":\"Other of a batch\"}",
                "4|POST|$2/connectionroleassociation_association/$ref|{\"@odata.id\":\"$3\"}",
                "5|PUT|$1/name|{\"value\":\"Went on\"}"));

        assertThat(server.each("accounts?$filter=name eq 'Went on'", "name")).hasSize(1);
        String role = server.each("connectionroles?$filter=name eq 'One of a batch'", "connectionroleid")
                .get(0);
        assertThat(server.each("connectionroles(" + role + ")/connectionroleassociation_association", "name"))
                .containsExactly("Other of a batch");
    }

    @Test
    void of_a_change_set_that_fails_nothing_stays_and_one_answer_says_why() {
        HttpResponse<String> answer = send(set(
                "1|POST|accounts|{\"name\":\"Never there\"}",
                "2|POST|connections|{\"record1id_account@odata.bind\":\"$1\",\"record2id_account@odata.bind\":\"$1\"}",
                "3|POST|accounts|{\"name\":\"Never there\"}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("0x80048217", "Content-ID: 2", "REQ_ID: ")
                .doesNotContain("changesetresponse", "HTTP/1.1 204");
        assertThat(server.each("accounts?$filter=name eq 'Never there'", "name"))
                .isEmpty();
    }

    @Test
    void a_method_that_does_nothing_undoes_a_change_set_too() {
        HttpResponse<String> answer = send(set("1|POST|accounts|{\"name\":\"Never there\"}", "2|DELETE|accounts|{}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("HTTP/1.1 405");
        assertThat(server.each("accounts?$filter=name eq 'Never there'", "name"))
                .isEmpty();
    }

    @Test
    void the_first_failure_ends_a_batch_and_what_was_done_before_stays() {
        String batch = batch(
                single("POST", "accounts", "{\"name\":\"Before the failure\"}"),
                single("GET", "accounts(" + UUID.randomUUID() + ")", ""),
                single("POST", "accounts", "{\"name\":\"Behind the failure\"}"));

        HttpResponse<String> answer = send(batch);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("HTTP/1.1 204 No Content", "HTTP/1.1 404 Not Found", "0x80040217")
                .endsWith("--\r\n");
        assertThat(server.each("accounts?$filter=endswith(name,'the failure')", "name"))
                .containsExactly("Before the failure");
    }

    @Test
    void a_client_may_prefer_to_go_on() {
        String batch = batch(
                single("GET", "nothing", ""),
                set("1|POST|accounts|{\"colour\":\"red\"}"),
                single("POST", "accounts", "{\"name\":\"In spite of failures\"}"));

        HttpResponse<String> answer = server.sendAsIs(
                "POST",
                "$batch",
                batch,
                "Content-Type",
                "multipart/mixed; boundary=b",
                "Prefer",
                "odata.continue-on-error");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("odata.continue-on-error");
        assertThat(answer.body()).contains("HTTP/1.1 404", "HTTP/1.1 400 Bad Request", "HTTP/1.1 204 No Content");
        assertThat(server.each("accounts?$filter=name eq 'In spite of failures'", "name"))
                .hasSize(1);
    }

    @Test
    void a_part_may_prefer_its_row_or_depend_on_a_version() {
        String id = UUID.randomUUID().toString();
        String batch = batch(
                "Content-Type: application/http\r\n\r\nPOST accounts HTTP/1.1\r\nPrefer: return=representation\r\n\r\n"
                        + "{\"accountid\":\"" + id + "\",\"name\":\"Shown\"}",
                "Content-Type: application/http\r\n\r\nPATCH accounts(" + id
                        + ") HTTP/1.1\r\nIf-Match: W/\"1\"\r\n\r\n{\"name\":\"Stale\"}");

        HttpResponse<String> answer = send(batch);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("HTTP/1.1 201 Created", "\"name\":\"Shown\"", "HTTP/1.1 412", "0x80060882");
    }

    @Test
    void a_thousand_requests_are_taken_and_one_more_is_not() {
        String[] requests = IntStream.range(0, 1_000)
                .mapToObj(i -> single("GET", "WhoAmI()", ""))
                .toArray(String[]::new);
        String[] more = Stream.concat(Stream.of(requests), Stream.of(single("GET", "WhoAmI()", "")))
                .toArray(String[]::new);

        assertThat(send(batch(requests)).body().split("HTTP/1.1 200 OK")).hasSize(1_001);
        HttpResponse<String> refused = send(batch(more));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("0x80060888", "1000 requests at the most");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1~GET~accounts~               | has no place for GET",
                "~POST~accounts~{}             | needs a Content-ID",
                "1~POST~accounts~{};1~POST~accounts~{} | stands twice",
                "1~POST~accounts~{};2~PATCH~$9~{} | Reference: '$9' does not exist",
                "1~POST~$batch~{}              | no place for another batch",
                "1~POST~http://elsewhere.example/accounts~{} | is not an address of this service"
            })
    void what_a_change_set_may_not_hold_is_refused(String requests, String message) {
        HttpResponse<String> answer =
                send(set(requests.strip().replace('~', '|').split(";")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80060888").contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "--b",
                "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n",
                "--b\r\nContent-Type: application/http\r\n\r\nGET\r\n--b--",
                "--b\r\nContent-Type: application/http\r\n\r\n{}\r\n--b--",
                "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n--b--"
            })
    void what_is_no_batch_is_refused_as_a_whole(String body) {
        HttpResponse<String> answer = send(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("0x80048d19");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void another_type_of_content_and_another_method_are_refused() {
        HttpResponse<String> json = server.send("POST", "$batch", "{}", "Content-Type", "application/json");
        HttpResponse<String> read = server.send("GET", "$batch", "");

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(json.body()).contains("multipart/mixed for a $batch");
        assertThat(read.statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> send(String body) {
        return send("multipart/mixed; boundary=b", body.startsWith("Content-Type") ? batch(body) : body);
    }

    private static HttpResponse<String> send(String contentType, String body) {
        return server.sendAsIs("POST", "$batch", body, "Content-Type", contentType);
    }

    private static String batch(String... parts) {
        return Stream.of(parts).map(part -> "--b\r\n" + part + CRLF).collect(Collectors.joining()) + "--b--" + CRLF;
    }

    private static String single(String method, String url, String body) {
        return "Content-Type: application/http\r\n\r\n" + method + " " + url + " HTTP/1.1\r\n\r\n" + body;
    }

    /** Each request as its content id, method, address and body. */
    private static String set(String... requests) {
        List<String[]> parsed =
                Stream.of(requests).map(request -> request.split("\\|", -1)).toList();
        return "Content-Type: multipart/mixed; boundary=c\r\n\r\n"
                + parsed.stream().map(BatchTest::part).collect(Collectors.joining())
                + "--c--";
    }

    private static String part(String[] request) {
        String id = request[0].isEmpty() ? "" : "Content-ID: " + request[0] + CRLF;
        return "--c\r\nContent-Type: application/http\r\n" + id + CRLF + request[1] + " " + request[2]
                + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + request[3] + CRLF;
    }
}
