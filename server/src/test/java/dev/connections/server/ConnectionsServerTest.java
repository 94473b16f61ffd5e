package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.jpa.DatabaseSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsServerTest {

    private static final String ANN_TREATS_BEN = """
            {"record1id_contact@odata.bind": "/contacts(c0000000-0000-4000-8000-000000000001)",
             "record1roleid@odata.bind": "/connectionroles(b0000000-0000-4000-8000-000000000001)",
             "record2id_contact@odata.bind": "/contacts(c0000000-0000-4000-8000-000000000004)",
             "record2roleid@odata.bind": "/connectionroles(b0000000-0000-4000-8000-000000000002)"}""";

    @TempDir
    private Path directory;

    private ServerSettings settings;

    @BeforeEach
    void keepDataInADirectoryOfItsOwn() {
        settings = ServerSettings.defaults().withPort(0).withDataDirectory(directory.resolve("data"));
    }

    @Test
    void it_answers_at_its_base_address_as_soon_as_it_has_started() {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(server.baseAddress())
                    .hasScheme("http")
                    .hasHost("127.0.0.1")
                    .hasPath("/api/data/v9.2/");
            assertThat(Http.get(server.baseAddress().resolve("connections")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void it_is_gone_when_it_was_closed() {
        ConnectionsServer server = ConnectionsServer.start(settings);
        URI connections = server.baseAddress().resolve("connections");

        server.close();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Http.get(connections));
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        String account = "accounts(a0000000-0000-4000-8000-000000000077)";
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            Http.send("PATCH", server.baseAddress().resolve(account), "{\"name\": \"Still here\"}");
        }

        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(Http.get(server.baseAddress().resolve(account)).body()).contains("Still here");
        }
    }

    @Test
    void sample_data_is_served_under_the_ids_that_its_tables_name() {
        try (ConnectionsServer server = ConnectionsServer.start(settings.withSampleData())) {
            HttpResponse<String> answer =
                    Http.get(server.baseAddress().resolve("connections(e0000000-0000-4000-8000-000000000001)"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Ben Brandt", "Family doctor");
        }
    }

    @Test
    void sample_data_is_not_loaded_twice() {
        ConnectionsServer.start(settings.withSampleData()).close();

        try (ConnectionsServer server = ConnectionsServer.start(settings.withSampleData())) {
            assertThat(Http.get(server.baseAddress().resolve("accounts")).body())
                    .containsOnlyOnce("Riverside Clinic");
        }
    }

    @Test
    void a_connection_that_says_the_same_as_another_is_refused() {
        try (ConnectionsServer server = ConnectionsServer.start(settings.withSampleData())) {
            HttpResponse<String> answer =
                    Http.send("POST", server.baseAddress().resolve("connections"), ANN_TREATS_BEN);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("0x80048208");
        }
    }

    @Test
    void a_connection_that_says_the_same_as_another_is_taken_where_duplicates_are_allowed() {
        try (ConnectionsServer server = ConnectionsServer.start(settings.withSampleData()
                .with(new RuleSettings(DuplicateRule.ALLOWED, false, FullNameConvention.FIRST_MIDDLE_LAST)))) {
            assertThat(Http.send("POST", server.baseAddress().resolve("connections"), ANN_TREATS_BEN)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        try (ConnectionsServer server = ConnectionsServer.start(settings.with(Limits.DEFAULT.withBodyBytes(1_024)))) {
            String body = "{\"name\": \"" + "x".repeat(1_024) + "\"}";

            assertThat(Http.send("POST", server.baseAddress().resolve("accounts"), body)
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void a_database_of_its_own_is_used_instead_of_the_data_directory() {
        try (ConnectionsServer server =
                ConnectionsServer.start(settings.withDatabase(DatabaseSettings.inMemory("server-test")))) {
            assertThat(Http.get(server.baseAddress().resolve("connections")).statusCode())
                    .isEqualTo(200);
        }

        assertThat(settings.storage().dataDirectory()).doesNotExist();
    }
}
