package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose database ends or hangs under it. */
@Timeout(60)
class OutageTest {

    @TempDir
    private Path directory;

    private String url;
    private StartedServer server;

    /** The address names the scheme of the file, so that a connection of the test leads to the same database. */
    @BeforeEach
    void start() {
        url = "jdbc:h2:dsync:" + directory.resolve("store") + ";MODE=PostgreSQL";
        server = StartedServer.serve(directory, "--database-url", url, "--database-user", "sa");
        server.send("POST", "accounts", "{'name':'Clinic'}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requests_are_refused_with_retry_after_until_the_database_answers_again() throws SQLException {
        execute("shutdown immediately");

        List<HttpResponse<String>> answers = new ArrayList<>();
        do {
            answers.add(server.get("accounts"));
        } while (last(answers).statusCode() != 200);

        assertThat(last(answers).body()).contains("Clinic");
        assertThat(answers.subList(0, answers.size() - 1)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isNotEmpty();
            assertThat(answer.body()).contains("0x80044150");
        });
    }

    @Test
    void a_server_whose_database_hangs_is_live_but_not_ready_until_it_goes_on() throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("set exclusive 1");
            await(503);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

            statement.execute("set exclusive 0");
            await(200);
        }
    }

    private void await(int readiness) {
        while (server.get("/health/ready").statusCode() != readiness) {
            Thread.yield();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private static HttpResponse<String> last(List<HttpResponse<String>> answers) {
        return answers.get(answers.size() - 1);
    }
}
