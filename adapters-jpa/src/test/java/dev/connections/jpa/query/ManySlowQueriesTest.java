package dev.connections.jpa.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.query.Condition;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.participant.Participant;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.OnEveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many slow queries as there are connections: they keep to their share, and everything else goes on. */
@Timeout(60)
class ManySlowQueriesTest extends OnEveryDatabase {

    private static final int CONNECTIONS = DatabaseSettings.DEFAULT_CONNECTIONS;
    private static final int SHARE = 12;

    private final ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS);
    private final CountDownLatch underWayOrRefused = new CountDownLatch(CONNECTIONS);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Future<Optional<ErrorCode>>> answers = new ArrayList<>();

    /** A query is as slow as the reader of its rows. */
    @BeforeEach
    void askThem() throws InterruptedException {
        given.contact("Ann");
        for (int asker = 0; asker < CONNECTIONS; asker++) {
            answers.add(askers.submit(this::slowQuery));
        }
        underWayOrRefused.await();
    }

    @AfterEach
    void endThem() {
        end.countDown();
        askers.shutdown();
    }

    @Test
    void queries_beyond_the_share_are_refused_with_retry_after() throws Exception {
        end.countDown();

        List<Optional<ErrorCode>> outcomes = new ArrayList<>();
        for (Future<Optional<ErrorCode>> answer : answers) {
            outcomes.add(answer.get());
        }
        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(SHARE);
        assertThat(outcomes).filteredOn(Optional::isPresent).containsOnly(Optional.of(ErrorCode.GENERIC_SQL_ERROR));
    }

    @Test
    void changes_are_written_meanwhile() {
        Participant ben = given.contact("Ben");

        assertThat(ben.name()).isEqualTo("Ben");
    }

    @Test
    void users_are_found_meanwhile() {
        assertThat(ports.principals().userKnownBy(new UUID(0xc, 1))).isEmpty();
    }

    @Test
    void a_query_within_a_unit_of_work_has_its_connection_already() {
        assertThat(ports.unitOfWork().perform(() -> ports.queries().count(contacts())))
                .isEqualTo(1);
    }

    private Optional<ErrorCode> slowQuery() {
        try {
            ports.queries().run(contacts(), row -> {
                underWayOrRefused.countDown();
                await(end);
            });
            return Optional.empty();
        } catch (RuleViolation refusal) {
            underWayOrRefused.countDown();
            return Optional.of(refusal.code());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Query contacts() {
        return new Query("contact", List.of(), Condition.everything(), List.of(), 10);
    }
}
