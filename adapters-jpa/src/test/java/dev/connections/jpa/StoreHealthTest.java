package dev.connections.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a database answers, found out beside the requests. */
@Timeout(60)
class StoreHealthTest {

    private TcpProxy network;
    private StoreHealth health;

    @BeforeEach
    void watchThroughANetwork() {
        TestDatabase.POSTGRESQL.emptyStore().ports(Clock.systemUTC());
        network = new TcpProxy(TestDatabase.POSTGRESQL.port());
        health = StoreHealth.watch(new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres", "postgres", "postgres"));
    }

    @AfterEach
    void close() {
        health.close();
        network.close();
    }

    @Test
    void a_database_that_hangs_is_not_ready_until_it_goes_on() {
        network.hang();
        await(() -> !health.isReady());

        network.comeBack();
        await(health::isReady);
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void a_database_that_is_down_is_not_ready_until_it_was_started_again() {
        network.goDown();
        await(() -> !health.isReady());

        network.comeBack();
        await(health::isReady);
        assertThat(health.isReady()).isTrue();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("timed out").isFalse();
            Thread.yield();
        }
    }
}
