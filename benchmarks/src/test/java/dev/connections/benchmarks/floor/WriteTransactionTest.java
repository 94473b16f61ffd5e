package dev.connections.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units of work on H2: one at a time, and anew after what passes. */
@Timeout(60)
final class WriteTransactionTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private WriteTransaction transactions;
    private Connection open;

    @BeforeEach
    void openDatabase() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL");
        open = database.getConnection();
        try (var statement = open.createStatement()) {
            statement.execute("create sequence version_number");
        }
        transactions = new WriteTransaction(database, StoreDialect.H2);
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        open.close();
    }

    /** The first ends when the second is parked at the gate, or has come in. */
    @Test
    void aSecondBeginsWhenTheFirstHasEnded() throws Exception {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        FutureTask<String> second = new FutureTask<>(() -> transactions.perform(connection -> {
            steps.add("second");
            return "done";
        }));
        Thread other = new Thread(second, "second unit of work");

        transactions.perform(connection -> {
            other.start();
            while (other.getState() != Thread.State.WAITING && !second.isDone()) {
                Thread.yield();
            }
            steps.add("first");
            return "done";
        });
        second.get();

        assertThat(steps).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505", "23503", "55P03"})
    void whatPassesIsTriedAgain(String state) throws Exception {
        AtomicInteger attempts = new AtomicInteger();

        int attempt = transactions.perform(connection -> {
            if (attempts.incrementAndGet() < 3) {
                throw new SQLException("Not this time.", state);
            }
            return attempts.get();
        });

        assertThat(attempt).isEqualTo(3);
    }

    @Test
    void aNoteIsInForceUntilTheUnitEnds() throws Exception {
        WriteTransaction.Horizon during = transactions.perform(connection -> {
            transactions.horizon(open);
            return transactions.horizon(open);
        });
        WriteTransaction.Horizon behind = transactions.horizon(open);

        assertThat(during.settled()).isLessThan(during.latest());
        assertThat(behind.settled()).isEqualTo(behind.latest());
    }
}
