package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.RunningWebApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test writes bytes as characters of ISO 8859-1, one for each. */
@DisplayName("Text that is no UTF-8 is refused and not stored")
class BrokenTextTest {

    private static final String HEADERS = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";

    private static RunningWebApi api;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"overlong \u00c0\u00af\"}",
                "{\"name\":\"overlong \u00c1\u0081\"}",
                "{\"name\":\"overlong \u00e0\u0080\u00af\"}",
                "{\"name\":\"overlong \u00f0\u0080\u0080\u00af\"}",
                "{\"name\":\"overlong zero \u00c0\u0080\"}",
                "{\"name\":\"surrogate \u00ed\u00a0\u0080\"}",
                "{\"name\":\"beyond Unicode \u00f4\u0090\u0080\u0080\"}",
                "{\"name\":\"five bytes \u00f8\u0088\u0080\u0080\u0080\"}",
                "{\"name\":\"lone \u0080\"}",
                "{\"name\":\"cut off \u00e2\u0082\"}",
                "{\"name\":\"Latin-1 \u00fc\"}",
                "{\"\u00c0\u00aename\":\"in a name\"}",
                "{\"name\":\"behind\"}\u00ff"
            })
    void in_a_body(String body) {
        String answer = send("POST /api/data/v9.2/accounts" + HEADERS + json(body));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"message\":\"", "UTF-8");
        assertNothingStored();
    }

    @Test
    void in_a_body_of_another_encoding() {
        String body =
                new String("{\"name\":\"Fabrikam\"}".getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
        assertThat(send("POST /api/data/v9.2/accounts" + HEADERS + json(body))).startsWith("HTTP/1.1 400");
        assertNothingStored();
    }

    @Test
    void in_a_body_of_a_part_of_a_batch() {
        String answer =
                batch("POST accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"name\":\"\u00c0\u00af\"}");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("UTF-8");
        assertNothingStored();
    }

    @Test
    void in_the_address_of_a_part_of_a_batch() {
        assertThat(batch("GET accounts?$filter=name%20eq%20'\u00c0\u00af' HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("UTF-8");
    }

    @Test
    void in_a_header_of_a_part_of_a_batch() {
        assertThat(batch("GET accounts HTTP/1.1\r\nPrefer: odata.include-annotations=\"\u00c0\u00af\"\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("UTF-8", "Prefer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts?$filter=name%20eq%20'%C0%AF'",
                "accounts?$filter=name%20eq%20'%ED%A0%80'",
                "accounts?$filter=name%20eq%20'%FF'",
                "accounts?$filter=name%20eq%20'%E2%82'",
                "accounts?$filter=name%20eq%20'\u00c0\u00af'",
                "accounts?$filter=name%20eq%20'\u00fc'",
                "acc\u00c0\u00afounts",
                "acc%C0%AFounts",
                "accounts?unknown=\u00ff",
                "accounts?unknown=%FF",
                "accounts?%FF=unknown"
            })
    void in_an_address(String path) {
        String answer = send("GET /api/data/v9.2/" + path + HEADERS + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"message\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts?unknown=%FF", "accounts?%C0%AF", "Merge?x=%FF", "$batch?x=%FF"})
    void in_an_address_that_something_is_sent_to(String path) {
        String answer = send("POST /api/data/v9.2/" + path + HEADERS + json("{\"name\":\"Fabrikam\"}"));
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prefer: odata.include-annotations=\"\u00c0\u00af\"",
                "MSCRMCallerID: \u00ff",
                "If-Match: \u00e2\u0082",
                "X-Anything: \u00ff"
            })
    void in_a_header(String header) {
        String answer =
                send("POST /api/data/v9.2/accounts" + HEADERS + header + "\r\n" + json("{\"name\":\"Fabrikam\"}"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains(header.substring(0, header.indexOf(':')), "UTF-8");
        assertNothingStored();
    }

    @Test
    void while_whole_text_is_taken() {
        String name = new String("Zoë 😀 €".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String answer = send("POST /api/data/v9.2/accounts" + HEADERS + "X-Anything: " + name + "\r\n"
                + "Prefer: return=representation\r\n" + json("{\"name\":\"" + name + "\"}"));
        assertThat(answer).startsWith("HTTP/1.1 201").contains("Zoë 😀 €");
        assertThat(send("GET /api/data/v9.2/accounts?$filter=name%20eq%20'" + name.replace(" ", "%20") + "'" + HEADERS
                        + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Zoë 😀 €");
    }

    private static String json(String body) {
        return "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String batch(String part) {
        String body = "--b\r\nContent-Type: application/http\r\n\r\n" + part + "\r\n--b--\r\n";
        return send("POST /api/data/v9.2/$batch" + HEADERS + "Content-Type: multipart/mixed; boundary=b\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String send(String bytes) {
        return api.exchangeRaw(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertNothingStored() {
        assertThat(api.get("accounts").json().get("value").size()).isZero();
    }
}
