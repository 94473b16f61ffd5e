package dev.connections.jpa.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.ChangeLog;
import dev.connections.application.port.Ports;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.JpaStore;
import dev.connections.jpa.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Several servers on one PostgreSQL")
@Timeout(60)
class SeveralProcessesTest {

    @Test
    void see_each_others_units_of_work_on_their_way() throws Exception {
        Ports here = TestDatabase.POSTGRESQL.emptyStore().ports(Clock.systemUTC());
        Fixtures given = new Fixtures(here);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch lookedAt = new CountDownLatch(1);
        Participant slow = Fixtures.record(Fixtures.CONTACT, "Slow");
        try (JpaStore elsewhere = TestDatabase.POSTGRESQL.anotherStore()) {
            Ports there = elsewhere.ports(Clock.systemUTC());
            CompletableFuture<Boolean> writer =
                    CompletableFuture.supplyAsync(() -> there.unitOfWork().perform(() -> {
                        there.records().add(slow);
                        written.countDown();
                        return await(lookedAt);
                    }));
            await(written);
            given.contact("Quick");
            ChangeLog.Watermark watermark = here.changes().watermark();
            lookedAt.countDown();
            writer.join();

            Version late = here.records().find(slow.ref()).orElseThrow().version();
            assertThat(watermark.settled().number()).isLessThan(late.number());
            assertThat(watermark.latest().number()).isGreaterThan(late.number());
            assertThat(here.changes().watermark().settled().number()).isGreaterThanOrEqualTo(late.number());
        }
    }

    @Test
    void may_start_together_on_an_empty_database() throws Exception {
        TestDatabase.POSTGRESQL.emptyStore();
        try (Connection connection = TestDatabase.POSTGRESQL.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database together");
        }
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + TestDatabase.POSTGRESQL.port() + "/together", "postgres", "postgres");
        List<CompletableFuture<JpaStore>> starting = IntStream.range(0, 3)
                .mapToObj(
                        server -> CompletableFuture.supplyAsync(() -> JpaStore.open(settings, RecordTypes.standard())))
                .toList();

        for (CompletableFuture<JpaStore> store : starting) {
            try (JpaStore opened = store.join()) {
                assertThat(opened.ports(Clock.systemUTC()).roles().find(new ConnectionRoleId(new UUID(0, 1))))
                        .isEmpty();
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
