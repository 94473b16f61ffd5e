package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import dev.connections.rest.limit.RequestLimits;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests are taken within limits")
class RequestLimitsTest {

    private static final Authentication WHO_THEY_SAY = headers -> headers.first("As")
            .map(UUID::fromString)
            .map(Principal.User::new)
            .map(Caller::of)
            .orElse(Administrator.CALLER);

    private static final Authentication ALL_REFUSED = headers -> {
        throw WireCode.INVALID_TOKEN.error("The token is not accepted.");
    };

    @Test
    void a_user_who_sends_too_many_is_refused_with_retry_after() {
        try (RunningWebApi api = within(new RequestLimits(2, 0, 0, 0))) {
            api.get("accounts");
            assertThat(api.get("accounts").header("x-ms-ratelimit-burst-remaining-xrm-requests"))
                    .isEqualTo("0");
            Answer answer = api.get("accounts");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.errorCode()).isEqualTo("0x80072322");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
        }
    }

    @Test
    void others_are_served_meanwhile() {
        try (RunningWebApi api = within(new RequestLimits(1, 0, 0, 0))) {
            api.get("accounts");
            assertThat(api.get("WhoAmI", "As", new UUID(0xb, 1).toString()).status())
                    .isNotEqualTo(429);
        }
    }

    @Test
    void acting_on_behalf_of_others_does_not_make_them_more() {
        try (RunningWebApi api = within(new RequestLimits(2, 0, 0, 0))) {
            UUID ben = api.post("systemusers", "{\"fullname\":\"Ben\"}").entityId();
            api.get("accounts", "MSCRMCallerID", ben.toString());
            assertThat(api.get("accounts", "MSCRMCallerID", ben.toString()).status())
                    .isEqualTo(429);
        }
    }

    @Test
    void each_request_of_a_batch_counts() {
        try (RunningWebApi api = within(new RequestLimits(3, 0, 0, 0))) {
            Answer answer = api.post("$batch", batch(3), "Content-Type", "multipart/mixed; boundary=b");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.body().split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(answer.body()).containsOnlyOnce("HTTP/1.1 429").contains("0x80072322");
        }
    }

    @Test
    void so_many_are_carried_out_at_once() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (RunningWebApi api = within(new RequestLimits(0, 0, 1, 0))) {
            api.store().beforeEachQuery(() -> {
                underWay.countDown();
                await(mayEnd);
            });
            CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> api.get("accounts"));
            await(underWay);
            Answer answer = api.get("WhoAmI");
            mayEnd.countDown();
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.errorCode()).isEqualTo("0x80072326");
            assertThat(slow.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(api.get("WhoAmI").status()).isEqualTo(200);
        }
    }

    @Test
    void tokens_from_an_address_are_no_longer_looked_at_when_too_many_were_refused() {
        try (RunningWebApi api = RunningWebApi.startWithin(new RequestLimits(0, 0, 0, 2), ALL_REFUSED)) {
            assertThat(api.get("accounts").status()).isEqualTo(401);
            assertThat(api.get("accounts").status()).isEqualTo(401);
            Answer answer = api.get("accounts");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void a_store_that_is_away_makes_no_token_a_refused_one() {
        Authentication storeIsAway = headers -> {
            throw RuleViolation.of(ErrorCode.GENERIC_SQL_ERROR, "The store does not answer. Try again.");
        };
        try (RunningWebApi api = RunningWebApi.startWithin(new RequestLimits(0, 0, 0, 1), storeIsAway)) {
            assertThat(api.get("accounts").status()).isEqualTo(503);
            assertThat(api.get("accounts").status()).isEqualTo(503);
        }
    }

    private static RunningWebApi within(RequestLimits limits) {
        RunningWebApi api = RunningWebApi.startWithin(limits, WHO_THEY_SAY);
        api.forgetEverything();
        return api;
    }

    private static String batch(int requests) {
        String part = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                + "GET accounts HTTP/1.1\r\n\r\n\r\n";
        return part.repeat(requests) + "--b--\r\n";
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
