package dev.connections.application.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Principal;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow queries of one user leave room to others. */
@Timeout(60)
class QuerySharesTest {

    private static final Caller ANN = Caller.of(new Principal.User(new UUID(0xa, 1)));
    private static final Caller BEN = Caller.of(new Principal.User(new UUID(0xb, 1)));

    private final QueryShares shares = new QueryShares(1);
    private final ExecutorService askers = Executors.newSingleThreadExecutor();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
        askers.shutdown();
    }

    @Test
    void a_query_beyond_the_share_of_its_user_is_refused() throws Exception {
        askSlowly(ANN);

        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> shares.within(ANN, () -> "answered"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.THROTTLING_CONCURRENCY_LIMIT_EXCEEDED);
    }

    @Test
    void others_are_answered_meanwhile() throws Exception {
        askSlowly(ANN);

        assertThat(shares.within(BEN, () -> "answered")).isEqualTo("answered");
    }

    @Test
    void a_query_asked_while_another_one_is_read_shares_its_place() {
        assertThat(shares.within(ANN, () -> shares.within(ANN, () -> "answered")))
                .isEqualTo("answered");
    }

    @Test
    void any_number_is_answered_where_shares_have_no_size() throws Exception {
        QueryShares unlimited = new QueryShares(0);

        assertThat(unlimited.within(ANN, () -> "answered")).isEqualTo("answered");
    }

    @Test
    void users_without_queries_are_forgotten() {
        shares.within(ANN, () -> "answered");

        assertThat(shares.users()).isZero();
    }

    private void askSlowly(Caller caller) throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        askers.submit(() -> shares.within(caller, () -> {
            underWay.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "answered";
        }));
        underWay.await();
    }
}
