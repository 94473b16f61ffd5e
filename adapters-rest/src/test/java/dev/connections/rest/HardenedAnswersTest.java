package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers give nothing away")
class HardenedAnswersTest {

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
    @ValueSource(strings = {"accounts", "accounts/$count", "$metadata", "bananas", "/favicon.ico", "accounts(17)"})
    void browsers_neither_keep_nor_guess_nor_frame_them(String address) {
        Answer answer = api.get(address);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "bananas", "/"})
    void they_do_not_say_which_server_it_is(String address) {
        assertThat(api.get(address).headers().map().keySet())
                .doesNotContain("server", "Server", "x-powered-by", "X-Powered-By");
    }

    @Test
    void a_fault_stays_in_the_log() {
        try (RunningWebApi faulty = RunningWebApi.start()) {
            faulty.store().beforeEachQuery(() -> {
                throw new IllegalStateException(
                        "select name from account failed", new SQLException("syntax error near name", "42601"));
            });
            Answer answer = faulty.get("accounts", "Prefer", "odata.include-annotations=\"*\"");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.errorCode()).isEqualTo("0x80040216");
            assertThat(answer.errorMessage()).contains(answer.header("REQ_ID"));
            assertThat(answer.body().toLowerCase(Locale.ROOT))
                    .doesNotContain("select name", "syntax error", "java.", "\\tat ", "42601");
        }
    }

    @Test
    void what_http_itself_refuses_says_nothing_of_the_server() {
        String answer = api.exchangeRaw("NONSENSE\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("0x8005f100", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void headers_beyond_the_limit_are_refused() {
        String answer =
                api.exchangeRaw("GET /api/data/v9.2/accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-Long: " + "x".repeat(70_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("0x8005f100");
    }

    @Test
    void a_body_in_chunks_is_refused_as_soon_as_it_is_too_long() {
        String chunk = Integer.toHexString(RunningWebApi.LIMIT + 1) + "\r\n" + "x".repeat(RunningWebApi.LIMIT + 1);
        String answer =
                api.exchangeRaw("POST /api/data/v9.2/accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk
                        + "\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("0x8004418a");
    }
}
