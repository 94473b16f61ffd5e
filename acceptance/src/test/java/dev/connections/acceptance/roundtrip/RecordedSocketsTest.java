package dev.connections.acceptance.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of what goes over the driver's sockets")
class RecordedSocketsTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    /** The pool replaces connections whenever it likes; with a login timeout the driver opens them in a thread of its own. */
    @Test
    void opening_a_connection_is_not_counted() {
        assertThat(RecordedSockets.during(() -> close(connect()))).isEqualTo(new Traffic(List.of(), 0));
    }

    @Test
    void a_statement_is_counted() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(RecordedSockets.during(() -> run(connection)).statements())
                    .containsExactly("select 1");
        }
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres")
                    + "&loginTimeout=30&socketFactory=" + RecordedSockets.class.getName());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
