package dev.connections.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.connections.domain.access.Principal;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Response;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user beyond the rate limit has to wait")
class ThrottleTest {

    private static final Principal.User ANN = new Principal.User(new UUID(0xa, 1));
    private static final Principal.User BEN = new Principal.User(new UUID(0xb, 1));

    private final AtomicLong clock = new AtomicLong(TimeUnit.DAYS.toNanos(1));
    private final Headers answer = new Headers();

    @Test
    void requests_are_taken_up_to_the_limit_and_again_when_the_first_are_five_minutes_old() {
        Throttle throttle = within(new RequestLimits(2, 0, 0, 0));
        ask(throttle, ANN);
        pass(100);
        ask(throttle, ANN);
        pass(50);
        assertHasToWait(throttle, WireCode.TOO_MANY_REQUESTS, 150);
        pass(149);
        assertHasToWait(throttle, WireCode.TOO_MANY_REQUESTS, 1);
        pass(1);
        ask(throttle, ANN);
        assertHasToWait(throttle, WireCode.TOO_MANY_REQUESTS, 100);
    }

    @Test
    void what_was_refused_does_not_count() {
        Throttle throttle = within(new RequestLimits(1, 0, 0, 0));
        ask(throttle, ANN);
        pass(200);
        assertHasToWait(throttle, WireCode.TOO_MANY_REQUESTS, 100);
        pass(100);
        assertThatNoException().isThrownBy(() -> ask(throttle, ANN));
    }

    @Test
    void each_user_has_limits_of_its_own() {
        Throttle throttle = within(new RequestLimits(1, 0, 0, 0));
        ask(throttle, ANN);
        assertThatNoException().isThrownBy(() -> ask(throttle, BEN));
    }

    @Test
    void requests_may_take_so_much_time_together() {
        Throttle throttle = within(new RequestLimits(0, 30, 0, 0));
        take(throttle, 20);
        take(throttle, 10);
        assertHasToWait(throttle, WireCode.TOO_MUCH_TIME, 290);
        pass(290);
        assertThatNoException().isThrownBy(() -> ask(throttle, ANN));
    }

    @Test
    void so_many_may_be_under_way_at_once() {
        Throttle throttle = within(new RequestLimits(0, 0, 2, 0));
        Throttle.Admission first = throttle.admit(ANN, answer);
        throttle.admit(ANN, answer);
        assertHasToWait(throttle, WireCode.TOO_MANY_AT_ONCE, 1);
        first.end();
        assertThatNoException().isThrownBy(() -> throttle.admit(ANN, answer));
    }

    @Test
    void requests_within_a_request_count_as_well() {
        Throttle throttle = within(new RequestLimits(3, 0, 1, 0));
        throttle.admit(ANN, answer);
        throttle.countPart(ANN);
        throttle.countPart(ANN);
        assertThatExceptionOfType(WireError.class)
                .isThrownBy(() -> throttle.countPart(ANN))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(WireCode.TOO_MANY_REQUESTS));
    }

    @Test
    void users_hear_what_is_left_to_them() {
        Throttle throttle = within(new RequestLimits(10, 30, 0, 0));
        take(throttle, 2);
        ask(throttle, ANN);
        assertThat(answer.values)
                .containsEntry("x-ms-ratelimit-burst-remaining-xrm-requests", "8")
                .containsEntry("x-ms-ratelimit-time-remaining-xrm-requests", "28.00");
    }

    @Test
    void without_limits_nothing_is_counted_and_nothing_said() {
        Throttle throttle = within(RequestLimits.NONE);
        ask(throttle, ANN);
        assertThat(throttle.users()).isZero();
        assertThat(answer.values).isEmpty();
    }

    @Test
    void users_who_ask_for_nothing_any_more_are_forgotten() {
        Throttle throttle = within(RequestLimits.STANDARD);
        IntStream.range(0, 1_000).forEach(i -> ask(throttle, new Principal.User(new UUID(0xc, i))));
        assertThat(throttle.users()).isEqualTo(1_000);
        pass(301);
        ask(throttle, ANN);
        assertThat(throttle.users()).isEqualTo(1);
    }

    @Test
    void users_whose_requests_are_still_under_way_are_not_forgotten() {
        Throttle throttle = within(new RequestLimits(0, 0, 1, 0));
        throttle.admit(ANN, answer);
        pass(1_000);
        ask(throttle, BEN);
        assertHasToWait(throttle, WireCode.TOO_MANY_AT_ONCE, 1);
    }

    @Test
    void of_many_requests_at_once_exactly_as_many_are_taken_as_may_be() {
        Throttle throttle = within(new RequestLimits(500, 0, 0, 0));
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 2_000).parallel().forEach(i -> {
            try {
                ask(throttle, ANN);
                taken.incrementAndGet();
            } catch (WireError refusal) {
                assertThat(refusal.code()).isEqualTo(WireCode.TOO_MANY_REQUESTS);
            }
        });
        assertThat(taken).hasValue(500);
    }

    private Throttle within(RequestLimits limits) {
        return new Throttle(limits, clock::get);
    }

    private void ask(Throttle throttle, Principal.User user) {
        throttle.admit(user, new Headers(answer.values)).end();
    }

    /** Carries out a request of Ann's that takes so many seconds. */
    private void take(Throttle throttle, long seconds) {
        Throttle.Admission admission = throttle.admit(ANN, answer);
        pass(seconds);
        admission.end();
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void assertHasToWait(Throttle throttle, WireCode code, long seconds) {
        assertThatExceptionOfType(WireError.class)
                .isThrownBy(() -> throttle.admit(ANN, answer))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(seconds));
                });
    }

    /** The headers of an answer. */
    private record Headers(Map<String, String> values) implements Response {

        Headers() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public void status(int status) {}

        @Override
        public void header(String name, String value) {
            values.put(name, value);
        }

        @Override
        public OutputStream body() {
            return OutputStream.nullOutputStream();
        }
    }
}
