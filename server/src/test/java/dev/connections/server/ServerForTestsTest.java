package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server for tests keeps nothing, and its clock stands still")
class ServerForTestsTest {

    private static final String TODAY = "connections?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')";

    private final StringWriter err = new StringWriter();
    private final List<ServerSettings> served = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    @TempDir
    private Path directory;

    @Test
    void a_store_in_memory_is_written_and_read() {
        try (ConnectionsServer server = start("--in-memory")) {
            assertThat(send(server, "POST", "accounts", "{\"name\":\"Fabrikam\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(send(server, "GET", "accounts?$select=name", "").body()).contains("Fabrikam");
        }
    }

    @Test
    void a_store_in_memory_is_empty_at_each_start() {
        try (ConnectionsServer server = start("--in-memory")) {
            send(server, "POST", "accounts", "{\"name\":\"Fabrikam\"}");
        }
        try (ConnectionsServer server = start("--in-memory")) {
            assertThat(send(server, "GET", "accounts?$select=name", "").body()).doesNotContain("Fabrikam");
        }
    }

    @Test
    void two_stores_in_memory_share_nothing() {
        try (ConnectionsServer one = start("--in-memory");
                ConnectionsServer other = start("--in-memory")) {
            send(one, "POST", "accounts", "{\"name\":\"Fabrikam\"}");
            assertThat(send(other, "GET", "accounts?$select=name", "").body()).doesNotContain("Fabrikam");
        }
    }

    @Test
    void a_store_in_memory_leaves_no_file() throws Exception {
        try (Stream<Path> before = Files.list(Path.of(""))) {
            List<Path> files = before.toList();
            start("--in-memory", "--sample-data").close();
            try (Stream<Path> after = Files.list(Path.of(""))) {
                assertThat(after).containsExactlyElementsOf(files);
            }
        }
    }

    @Test
    void the_clock_stamps_rows() {
        try (ConnectionsServer server = start("--in-memory", "--clock", "2031-05-01T10:30:00Z", "--sample-data")) {
            assertThat(send(server, "GET", "connections?$select=createdon,modifiedon&$top=1", "")
                            .body())
                    .contains("\"createdon\":\"2031-05-01T10:30:00Z\"", "\"modifiedon\":\"2031-05-01T10:30:00Z\"");
        }
    }

    @Test
    void today_is_the_day_of_the_clock() {
        try (ConnectionsServer server = start("--in-memory", "--clock", "2031-05-01T10:30:00Z", "--sample-data")) {
            assertThat(send(server, "GET", TODAY + "&$top=1", "").body()).contains("connectionid");
        }
    }

    @Test
    void a_day_later_today_is_another_one() {
        String data = directory.toString();
        start("--data-dir", data, "--clock", "2031-05-01T23:59:59Z", "--sample-data")
                .close();
        try (ConnectionsServer server = start("--data-dir", data, "--clock", "2031-05-02T00:00:00Z")) {
            assertThat(send(server, "GET", TODAY, "").body()).doesNotContain("connectionid");
        }
    }

    @Test
    void a_clock_without_a_zone_tells_utc() {
        try (ConnectionsServer server = start("--in-memory", "--clock", "2031-05-01T10:30:00", "--sample-data")) {
            assertThat(send(server, "GET", "connections?$select=createdon&$top=1", "")
                            .body())
                    .contains("2031-05-01T10:30:00Z");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--in-memory --data-dir elsewhere | --data-dir elsewhere: with --in-memory nothing is kept there",
                "--in-memory --database-url jdbc:postgresql://localhost/x | --database-url jdbc:postgresql://localhost/x:",
                "--in-memory --auth development | --in-memory: the key of --auth development is kept in a data directory",
                "--clock 2031-05-01T10:30:00Z --auth development | --clock 2031-05-01T10:30:00Z: tokens hold for a time",
                "--clock 2031-05-01T10:30:00Z --auth token --issuer i --audience a --jwks https://login.example/keys"
                        + " | --clock 2031-05-01T10:30:00Z: tokens hold for a time",
            })
    void what_does_not_go_together_is_refused_with_2_and_one_sentence(String words, String sentence) {
        assertThat(say(words.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence);
    }

    @Test
    void a_directory_from_the_environment_does_not_go_with_a_store_in_memory_either() {
        environment = Map.of("CONNECTIONS_DATA_DIR", "elsewhere");
        assertThat(say("--in-memory")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--data-dir elsewhere: with --in-memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2031-05-01",
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "+12345-01-01T00:00:00Z",
                "2031-02-30T00:00:00Z"
            })
    void a_clock_that_shows_no_moment_is_refused(String moment) {
        assertThat(say("--clock", moment)).isEqualTo(2);
        assertThat(err.toString()).startsWith("--clock " + moment + ": give a moment such as 2024-05-01T10:30:00Z");
    }

    private ConnectionsServer start(String... words) {
        assertThat(say(words)).as(err.toString()).isZero();
        return ConnectionsServer.start(served.get(served.size() - 1).withPort(0));
    }

    private int say(String... words) {
        List<String> command = new ArrayList<>(List.of("serve"));
        command.addAll(List.of(words));
        return ConnectionsCommand.commandLine(environment, served::add, () -> {})
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }

    private static HttpResponse<String> send(ConnectionsServer server, String method, String path, String body) {
        return Http.send(method, server.baseAddress().resolve(path.replace("'", "%27")), body);
    }
}
