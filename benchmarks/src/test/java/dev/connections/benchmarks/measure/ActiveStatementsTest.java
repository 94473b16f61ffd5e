package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.benchmarks.data.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ActiveStatementsTest {

    private static final String SLOW = "select pg_sleep(600)";

    @Test
    @Timeout(120)
    void a_statement_whose_client_no_longer_waits_is_cancelled(@TempDir Path directory) throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(directory.resolve("data"))) {
            cluster.create("measured");
            try (Connection measured = cluster.connect("measured");
                    Statement statement = measured.createStatement();
                    Connection statistics = cluster.connect("postgres")) {
                CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> {
                    try {
                        statement.execute(SLOW);
                    } catch (SQLException cancelled) {
                        throw new CompletionException(cancelled);
                    }
                });
                awaitStart(statistics);
                ActiveStatements.cancel(statistics, "measured");
                assertThatThrownBy(slow::join).hasMessageContaining("canceling statement due to user request");
            }
        }
    }

    private static void awaitStart(Connection statistics) throws SQLException {
        try (Statement statement = statistics.createStatement()) {
            boolean isRunning = false;
            while (!isRunning) {
                try (ResultSet row =
                        statement.executeQuery("select exists (select 1 from pg_stat_activity where query = '" + SLOW
                                + "' and state = 'active')")) {
                    row.next();
                    isRunning = row.getBoolean(1);
                }
            }
        }
    }
}
