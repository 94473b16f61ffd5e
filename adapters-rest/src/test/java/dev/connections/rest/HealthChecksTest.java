package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.Application;
import dev.connections.application.Rules;
import dev.connections.rest.audit.Audit;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.fixture.StagedStore;
import dev.connections.rest.limit.RequestLimits;
import dev.connections.rest.paging.Seal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Health checks")
class HealthChecksTest {

    private static final int MAX_BODY = 10_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private WebApi api;

    /** A server that takes one request in five minutes, and lets no one in. */
    @BeforeEach
    void start() {
        Application application = Application.of(new StagedStore().ports(), Rules.standard());
        Authentication closed = headers -> {
            throw WireCode.NOT_AUTHENTICATED.error("There is no token.");
        };
        api = WebApi.start(
                application,
                new WebApiSettings(
                        Listening.loopback(0),
                        MAX_BODY,
                        new RequestLimits(1, 1, 1, 1),
                        closed,
                        WebPages.OWN_ONLY,
                        Audit.NONE,
                        Seal.passing(),
                        ready::get));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_server_that_can_answer_requests_is_live_and_ready() throws Exception {
        assertAnswer(send("GET", "/health/live"), 200, "{\"status\":\"UP\"}");
        assertAnswer(send("GET", "/health/ready"), 200, "{\"status\":\"UP\"}");
    }

    @Test
    void a_server_without_its_store_is_live_but_not_ready() throws Exception {
        ready.set(false);

        assertAnswer(send("GET", "/health/live"), 200, "{\"status\":\"UP\"}");
        assertAnswer(send("GET", "/health/ready"), 503, "{\"status\":\"DOWN\"}");
    }

    @Test
    void a_HEAD_request_has_the_status_alone() throws Exception {
        ready.set(false);

        assertAnswer(send("HEAD", "/health/ready"), 503, "");
        assertAnswer(send("HEAD", "/health/live"), 200, "");
    }

    @Test
    void an_answer_is_not_kept_by_caches() throws Exception {
        assertThat(send("GET", "/health/ready").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void any_number_of_checks_is_answered() throws Exception {
        for (int check = 0; check < 5; check++) {
            assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void other_methods_are_refused_with_those_that_there_are() throws Exception {
        HttpResponse<String> answer = send("POST", "/health/ready");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + api.port() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
