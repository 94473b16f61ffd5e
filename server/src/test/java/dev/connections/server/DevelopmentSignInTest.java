package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in as any user, by two commands. */
class DevelopmentSignInTest {

    private static final UUID ANN = new UUID(0xa, 1);

    @TempDir
    private Path directory;

    private ServerSettings settings;

    @BeforeEach
    void keepDataInADirectoryOfItsOwn() {
        settings = ServerSettings.defaults()
                .withPort(0)
                .withDataDirectory(directory)
                .with(new AuthenticationMode.Development(Optional.empty()));
    }

    @Test
    void a_token_of_the_token_command_signs_a_user_in() {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            HttpResponse<String> answer = who(server, token("System Administrator"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("00000000-0000-4000-8000-000000000001");
        }
    }

    @Test
    void a_token_may_be_written_before_the_server_first_starts() {
        String token = token("ann");

        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(who(server, token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_without_a_token_are_refused() {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            HttpResponse<String> answer = Http.get(server.baseAddress().resolve("WhoAmI"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void the_settings_name_the_administrator() {
        try (ConnectionsServer server =
                ConnectionsServer.start(settings.with(new AuthenticationMode.Development(Optional.of(ANN))))) {
            assertThat(who(server, token(ANN.toString())).body()).contains("00000000-0000-4000-8000-000000000001");
        }
    }

    @Test
    void a_user_cannot_become_the_administrator() {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            who(server, token(ANN.toString()));
        }

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() ->
                        ConnectionsServer.start(settings.with(new AuthenticationMode.Development(Optional.of(ANN)))))
                .withMessageStartingWith("--administrator " + ANN);
    }

    @Test
    void a_key_that_is_none_keeps_the_server_from_starting() throws IOException {
        token("ann");
        Files.writeString(directory.resolve("development-key.json"), "{}");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ConnectionsServer.start(settings))
                .withMessageContaining("development-key.json")
                .withMessageContaining("delete it");
    }

    @Test
    void a_token_needs_a_user() {
        StringWriter err = new StringWriter();

        assertThat(ConnectionsCommand.commandLine(Map.of(), served -> {}, () -> {})
                        .setErr(new PrintWriter(err, true))
                        .execute("token"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--user");
    }

    private String token(String user) {
        StringWriter out = new StringWriter();
        int exit = ConnectionsCommand.commandLine(Map.of(), served -> {}, () -> {})
                .setOut(new PrintWriter(out, true))
                .execute("token", "--user", user, "--data-dir", directory.toString());
        assertThat(exit).isZero();
        return out.toString().strip();
    }

    private static HttpResponse<String> who(ConnectionsServer server, String token) {
        return Http.get(server.baseAddress().resolve("WhoAmI"), "Authorization", "Bearer " + token);
    }
}
