package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The status of a batch that stops says whether to send it again")
class BatchStatusTest {

    private static final String MISSING = "accounts(00000000-0000-0000-0000-000000000001)";

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
    @CsvSource({
        "GET, nothing,                   404",
        "GET, " + MISSING + ",           404",
        "DELETE, accounts,               405",
        "GET, accounts?$filter=x,        400",
        "GET, accounts?$top=1&$top=2,    400"
    })
    void a_refused_part_makes_the_batch_a_bad_request(String method, String address, int status) {
        Answer answer = send(method, address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("HTTP/1.1 " + status);
    }

    @Test
    void what_may_succeed_later_keeps_its_status_and_says_when() {
        api.store().beforeEachQuery(() -> {
            throw RuleViolation.of(ErrorCode.GENERIC_SQL_ERROR, "The store is away.");
        });
        Answer answer = send("GET", "accounts");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("HTTP/1.1 503");
    }

    @Test
    void one_that_goes_on_succeeds() {
        Answer answer = send("GET", "nothing", "Prefer", "odata.continue-on-error");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("HTTP/1.1 404");
    }

    private static Answer send(String method, String address, String... more) {
        String[] headers = new String[more.length + 2];
        System.arraycopy(more, 0, headers, 0, more.length);
        headers[more.length] = "Content-Type";
        headers[more.length + 1] = "multipart/mixed; boundary=b";
        return api.post(
                "$batch",
                "--b\r\nContent-Type: application/http\r\n\r\n" + method + " " + address
                        + " HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                headers);
    }
}
