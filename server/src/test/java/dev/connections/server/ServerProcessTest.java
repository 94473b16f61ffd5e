package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the operating system sees it: what it writes where, and how it ends. */
class ServerProcessTest {

    private static final Pattern READY = Pattern.compile(
            "Connections answers at (http://127\\.0\\.0\\.1:\\d+/api/data/v9\\.2/) \\(started in \\d+\\.\\d s\\)");

    @TempDir
    private Path directory;

    private Process server;

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @Test
    void the_one_line_on_stdout_says_where_it_answers_and_the_first_on_stderr_where_the_data_is() throws IOException {
        URI base = start();

        assertThat(Http.get(base.resolve("connections")).statusCode()).isEqualTo(200);
        assertThat(complaints().get(0)).endsWith("Data is kept in " + directory.resolve("data"));
    }

    @Test
    void SIGTERM_ends_it_in_order_with_143() throws Exception {
        start();

        server.destroy();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(128 + 15);
        assertThat(complaints()).hasSize(3).last().asString().endsWith("Stopped");
    }

    @Test
    void data_in_use_by_another_process_is_refused_with_1_and_one_sentence() throws Exception {
        start();

        List<String> said = failToStart("0", "data");

        assertThat(said)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("The data in " + directory.resolve("data") + " is in use by another process.");
    }

    @Test
    void a_port_in_use_by_another_process_is_refused_with_1_and_one_sentence() throws Exception {
        String port = Integer.toString(start().getPort());

        List<String> said = failToStart(port, "other data");

        assertThat(said)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Port " + port + " on 127.0.0.1 cannot be listened on: ");
    }

    private List<String> failToStart(String port, String data) throws IOException, InterruptedException {
        Path said = directory.resolve("second.err");
        Process second = java(
                        "serve",
                        "--port",
                        port,
                        "--data-dir",
                        directory.resolve(data).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        return Files.readAllLines(said);
    }

    private URI start() throws IOException {
        server = java(
                        "serve",
                        "--port",
                        "0",
                        "--data-dir",
                        directory.resolve("data").toString())
                .redirectError(directory.resolve("err").toFile())
                .start();
        BufferedReader out = server.inputReader();
        String line = out.readLine();
        assertThat(line).as("complaints: %s", complaints()).isNotNull();
        Matcher ready = READY.matcher(line);
        assertThat(ready.matches()).as(line).isTrue();
        return URI.create(ready.group(1));
    }

    private List<String> complaints() throws IOException {
        return Files.readAllLines(directory.resolve("err"));
    }

    private static ProcessBuilder java(String... words) {
        ProcessBuilder process = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(words))
                .toList());
        process.environment().keySet().removeIf(variable -> variable.startsWith("CONNECTIONS_"));
        return process;
    }
}
