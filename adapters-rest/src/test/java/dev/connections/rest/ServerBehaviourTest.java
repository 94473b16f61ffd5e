package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server treats its clients well")
class ServerBehaviourTest {

    @Test
    void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RunningWebApi api = RunningWebApi.start();
        api.forgetEverything();
        api.account("Fabrikam");
        api.store().beforeEachQuery(() -> {
            underWay.countDown();
            await(mayEnd);
        });
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> api.get("accounts"));
        await(underWay);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(api::close);
        api.awaitRefusalOfConnections();
        mayEnd.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).json().get("value").size()).isEqualTo(1);
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void the_headers_name_the_caller() {
        Principal.User ben = new Principal.User(new UUID(0, 7));
        try (RunningWebApi api = RunningWebApi.start(headers -> headers.first("X-Caller")
                .map(UUID::fromString)
                .map(Principal.User::new)
                .map(Caller::of)
                .orElseThrow())) {
            api.forgetEverything();
            Answer answer = api.post("accounts", "{\"name\":\"Fabrikam\"}", "x-caller", ben.toString());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.errorCode()).isEqualTo("0x80040220");
            assertThat(answer.errorMessage()).contains(ben.toString(), "prvCreateAccount");
        }
    }

    @Test
    void two_servers_run_side_by_side() {
        try (RunningWebApi one = RunningWebApi.start();
                RunningWebApi other = RunningWebApi.start()) {
            one.forgetEverything();
            other.forgetEverything();
            one.account("Fabrikam");
            assertThat(other.get("accounts/$count").body()).isEqualTo("0");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
