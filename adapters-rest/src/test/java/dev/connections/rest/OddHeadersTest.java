package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.LogLines;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Headers that are long or garbled do no harm")
class OddHeadersTest {

    private static final int LENGTH = 60_000;

    private static RunningWebApi api;
    private static RunningWebApi behindProxy;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
        api.forgetEverything();
        behindProxy = RunningWebApi.startBehind("127.0.0.1");
        behindProxy.forgetEverything();
    }

    @AfterAll
    static void stop() {
        api.close();
        behindProxy.close();
    }

    @Test
    void an_annotation_pattern_of_that_length_is_passed_over() {
        Answer answer = api.get("accounts", "Prefer", "odata.include-annotations=\"" + "a".repeat(LENGTH) + "\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    @Test
    void a_preference_beside_one_of_that_length_is_followed() {
        Answer answer = api.post(
                "accounts",
                "{\"name\":\"Fabrikam\"}",
                "Prefer",
                "return=representation,odata.include-annotations=\"" + "a".repeat(LENGTH) + "\"");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isEqualTo("return=representation");
    }

    static Stream<String> headers() {
        List<String> names = List.of(
                "Prefer",
                "If-Match",
                "If-None-Match",
                "MSCRMCallerID",
                "CallerObjectId",
                "Content-Type",
                "Accept",
                "Accept-Encoding",
                "Authorization",
                "Origin",
                "Range",
                "Content-Range",
                "x-ms-transfer-mode",
                "x-ms-file-name",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "OData-MaxVersion",
                "OData-Version",
                "Cookie",
                "X-Anything");
        List<String> fillings = List.of("a", "1", ",", "/a", "\"", "a=b;", "%2F", "(");
        return names.stream()
                .flatMap(name ->
                        fillings.stream().map(filling -> name + ": " + filling.repeat(LENGTH / filling.length())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("headers")
    void none_is_a_fault_of_the_server(String header) {
        try (LogLines log = LogLines.of("dev.connections")) {
            String request = "GET /api/data/v9.2/accounts HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header
                    + "\r\n\r\n";
            assertThat(api.exchangeRaw(request)).matches("(?s)HTTP/1.1 [24].*");
            assertThat(behindProxy.exchangeRaw(request)).matches("(?s)HTTP/1.1 [24].*");
            assertThat(log.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: \"", "Connection: {\"a\":a", "Connection: close, \"", "TE: \""})
    void a_quote_that_stays_open_does_not_turn_a_refusal_into_a_fault(String header) {
        String answer = api.exchangeRaw("GET /api/data/v9.2/nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                + "\r\n\r\nGET /api/data/v9.2/nothing HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("0x8006088a").doesNotContain("HTTP/1.1 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prefer", "If-Match", "MSCRMCallerID", "Content-Type", "Content-ID"})
    void none_is_a_fault_of_the_server_in_a_part_of_a_batch(String name) {
        String body = "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n" + name + ": "
                + "odata.include-annotations=".repeat(LENGTH / 26) + "\r\n\r\n\r\n--b--\r\n";
        Answer answer = api.post("$batch", body, "Content-Type", "multipart/mixed; boundary=b");
        assertThat(answer.status()).isLessThan(500);
    }
}
