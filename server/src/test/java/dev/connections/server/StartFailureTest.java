package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.jpa.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says in one sentence why, and leaves nothing running. */
class StartFailureTest {

    @TempDir
    private Path directory;

    @Test
    void a_port_that_is_taken_is_named() {
        try (ConnectionsServer first = ConnectionsServer.start(settings("first"))) {
            int taken = first.baseAddress().getPort();

            assertFails(
                    settings("second").withPort(taken),
                    "Port " + taken + " on 127.0.0.1 cannot be listened on: ",
                    "--port");
        }
    }

    @Test
    void a_server_that_found_its_port_taken_has_let_go_of_its_data() {
        try (ConnectionsServer first = ConnectionsServer.start(settings("first"))) {
            ServerSettings second =
                    settings("second").withPort(first.baseAddress().getPort());
            assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> ConnectionsServer.start(second));
        }

        ConnectionsServer.start(settings("second")).close();
        assertThat(directory.resolve("second")).isNotEmptyDirectory();
    }

    @Test
    void a_data_directory_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertFails(
                settings("file"),
                "The data directory " + file + " cannot be used: it is not a directory",
                "--data-dir");
    }

    @Test
    void a_data_directory_below_a_file_is_named() throws IOException {
        Files.writeString(directory.resolve("file"), "");

        assertFails(settings("file/below"), "The data directory " + directory.resolve("file/below"), "--data-dir");
    }

    @Test
    void a_database_that_does_not_run_is_named() {
        String url = "jdbc:postgresql://127.0.0.1:1/connections";

        assertFails(
                settings("unused").withDatabase(new DatabaseSettings(url, "ann", "top-secret")),
                "The database " + url + " cannot be reached",
                "--database-url");
    }

    @Test
    void a_wrong_password_is_said_without_the_password() {
        String url = "jdbc:h2:file:" + directory.resolve("locked");
        ConnectionsServer.start(settings("unused").withDatabase(new DatabaseSettings(url, "ann", "right")))
                .close();

        assertFails(
                settings("unused").withDatabase(new DatabaseSettings(url, "ann", "top-secret")),
                "does not accept the user 'ann'",
                "--database-user");
    }

    @Test
    void an_attribute_whose_values_could_be_lost_is_named_with_both_descriptions() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("longer");
        ServerSettings settings = settings("unused").withDatabase(new DatabaseSettings(url, "sa", ""));
        ConnectionsServer.start(settings).close();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update attribute_column set length = 500 where table_name = 'contact_attributes'"
                    + " and attribute_name = 'jobtitle'");
            statement.execute("update attribute_schema set fingerprint = ''");
            statement.execute("shutdown");
        }

        assertFails(
                settings,
                "The database " + url + " cannot be used.",
                "The attribute 'jobtitle' of 'contact' is kept as a text of up to 500 characters and described as a text"
                        + " of up to 100 characters");
    }

    @Test
    void an_empty_file_in_place_of_the_store_is_named_and_stays() throws IOException {
        Path file = Files.createFile(
                Files.createDirectory(directory.resolve("data")).resolve("connections.mv.db"));

        assertFails(settings("data"), "The store " + file + " is empty (0 bytes)", "restore it from a copy");
        assertThat(file).isEmptyFile();
    }

    @Test
    void a_damaged_store_is_named_and_stays() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(directory.resolve("data")).resolve("connections.mv.db"), "x".repeat(20_000));

        assertFails(settings("data"), "The store " + file + " is damaged", "restore it from a copy");
        assertThat(file).hasSize(20_000);
    }

    @Test
    void an_audit_log_that_cannot_be_written_to_is_named() {
        Path file = directory.resolve("nowhere/audit.jsonl");

        assertFails(
                settings("data").withAuditLog(file),
                "The audit log " + file + " cannot be written to: there is no such directory",
                "--audit-log");
    }

    private ServerSettings settings(String data) {
        return ServerSettings.defaults().withPort(0).withDataDirectory(directory.resolve(data));
    }

    private static void assertFails(ServerSettings settings, String... words) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ConnectionsServer.start(settings).close())
                .satisfies(failure -> {
                    assertThat(failure.getMessage())
                            .contains(words)
                            .hasLineCount(1)
                            .doesNotContain("top-secret");
                    assertThat(failure.unforeseenCause()).isEmpty();
                });
    }
}
