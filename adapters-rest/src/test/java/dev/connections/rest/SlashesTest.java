package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Slashes divide an address, encoded ones do not")
class SlashesTest {

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
                "//api/data/v9.2/accounts",
                "/api/data/v9.2//accounts",
                "/api//data/v9.2/accounts",
                "///api/data///v9.2///accounts//",
                "/api/data/v9.2/accounts/"
            })
    void several_in_a_row_are_one(String path) {
        api.account("Fabrikam");
        String answer = raw("GET", path, "");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Fabrikam");
    }

    @Test
    void several_in_a_row_are_one_for_writes_too() {
        String answer = raw("POST", "//api/data/v9.2//accounts", "{\"name\":\"Fabrikam\"}");
        assertThat(answer).startsWith("HTTP/1.1 204").contains("http://127.0.0.1/api/data/v9.2/accounts(");
    }

    @Test
    void several_in_a_row_are_one_in_a_bind() {
        UUID account = api.account("Fabrikam");
        UUID contact = api.contact("Ann");
        Answer answer = api.post(
                "connections",
                "{\"record1id_account@odata.bind\":\"//accounts(" + account
                        + ")\",\"record2id_contact@odata.bind\":\""
                        + api.root().replace("/api/", "//api/") + "/contacts(" + contact + ")\"}");
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void several_in_a_row_are_one_in_a_part_of_a_batch() {
        Answer answer = api.post(
                "$batch",
                "--b\r\nContent-Type: application/http\r\n\r\nGET //api/data/v9.2//accounts HTTP/1.1\r\n\r\n\r\n--b--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=b");
        assertThat(answer.body()).contains("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/data/v9.2/accounts%2F$count",
                "/api/data/v9.2/accounts%2f",
                "/api/data/v9.2%2Faccounts",
                "/api/data%2Fv9.2/accounts",
                "/api/data/v9.2/accounts(00000000-0000-0000-0000-000000000001)%2Fname"
            })
    void an_encoded_one_divides_nothing(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.errorMessage()).contains("'");
    }

    private static String raw(String method, String path, String body) {
        return api.exchangeRaw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
