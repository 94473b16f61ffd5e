package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What options of {@code serve} about the database and the limits change in a started server. */
@Timeout(120)
class StoreOptionsTest {

    private static final long O_DSYNC = 0x1000;
    private static final int ACCOUNTS = 30;
    private static final int LINKS = 7;

    @TempDir
    private Path directory;

    @Test
    @ShowsOption({"--database-url", "--database-user", "--database-password"})
    void the_database_is_the_one_that_is_named_opened_by_user_and_password() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("named");

        StartedServer.serve(
                        directory,
                        Map.of("CONNECTIONS_DATABASE_PASSWORD", "open sesame"),
                        "--database-url",
                        url,
                        "--database-user",
                        "ann")
                .close();

        assertThat(count(url, "ann", "open sesame", "connection_role")).isZero();
    }

    @Test
    @ShowsOption("--database-password-file")
    void the_password_of_the_database_is_the_first_line_of_its_file() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + directory.resolve("named");
        Path password = Files.writeString(directory.resolve("password"), "open sesame\n");

        StartedServer.serve(directory, "--database-url", url, "--database-password-file", password.toString())
                .close();

        assertThat(count(url, "connections", "open sesame", "connection_role")).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @ShowsOption("--synchronous")
    void the_file_of_the_embedded_database_is_written_without_waiting_for_the_disk_on_demand() throws IOException {
        try (StartedServer server = StartedServer.serve(directory, "--synchronous", "off")) {
            assertThat(server.get("accounts").statusCode()).isEqualTo(200);
            assertThat(opened(directory)).isNotEmpty().noneMatch(StoreOptionsTest::isSynchronous);
        }
        try (StartedServer server = StartedServer.serve(directory)) {
            assertThat(server.get("accounts").statusCode()).isEqualTo(200);
            assertThat(opened(directory)).anyMatch(StoreOptionsTest::isSynchronous);
        }
    }

    @Test
    @ShowsOption("--database-connections")
    void requests_beyond_the_connections_are_refused_with_retry_after() throws Exception {
        try (Connection database = inMemory("connections");
                StartedServer server = serveInMemory("connections", "--database-connections", "2")) {
            hold(database);
            HttpResponse<String> first = firstOf(3, server);
            release(database);

            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.headers().firstValue("Retry-After")).isNotEmpty();
        }
    }

    @Test
    @ShowsOption({"--query-timeout", "--execution-seconds-per-window"})
    void a_query_ends_at_its_timeout_and_its_time_counts_for_its_user() {
        try (StartedServer unlimited = StartedServer.serve(directory)) {
            makeAccounts(unlimited);
        }

        try (StartedServer server =
                StartedServer.serve(directory, "--query-timeout", "1", "--execution-seconds-per-window", "1")) {
            HttpResponse<String> slow =
                    server.get("systemusers?fetchXml=" + URLEncoder.encode(endless(), StandardCharsets.UTF_8));

            assertThat(slow.statusCode()).as(slow.body()).isEqualTo(500);
            assertThat(slow.body()).contains("0x80044151", "longer than 1 seconds");
            assertThat(server.get("accounts").body()).contains("0x80072321");
        }
    }

    @Test
    @ShowsOption("--requests-per-window")
    void a_user_may_send_so_many_requests() {
        try (StartedServer server = StartedServer.serve(directory, "--requests-per-window", "1")) {
            assertThat(server.get("accounts").statusCode()).isEqualTo(200);
            assertThat(server.get("accounts").body()).contains("0x80072322");
        }
    }

    @Test
    @ShowsOption("--concurrent-requests")
    void a_user_may_have_so_many_requests_under_way() throws Exception {
        try (Connection database = inMemory("concurrent");
                StartedServer server = serveInMemory("concurrent", "--concurrent-requests", "1")) {
            hold(database);
            HttpResponse<String> first = firstOf(2, server);
            release(database);

            assertThat(first.body()).contains("0x80072326");
        }
    }

    @Test
    @ShowsOption("--change-tracking-days")
    void deletions_are_remembered_for_the_days_that_are_named_and_one_more() throws Exception {
        try (Connection database = inMemory("tracking")) {
            try (StartedServer server = serveInMemory("tracking", "--change-tracking-days", "30")) {
                String account = "accounts(a0000000-0000-4000-8000-0000000000aa)";
                server.send("PATCH", account, "{'name':'Clinic'}");
                server.send("DELETE", account, "");
            }
            execute(database, "update deleted_row set deleted_on = deleted_on - interval '10' day");

            serveInMemory("tracking", "--change-tracking-days", "30").close();
            assertThat(count(database, "deleted_row")).isEqualTo(1);

            try (StartedServer server = serveInMemory("tracking", "--change-tracking-days", "1")) {
                assertThat(server.get("accounts").statusCode()).isEqualTo(200);
                awaitNoneIn(database, "deleted_row");
            }
        }
    }

    /** The descriptors by which this process has files in that directory open. */
    private static List<String> opened(Path directory) throws IOException {
        List<String> descriptors = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path link : links) {
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).toString().startsWith(directory + "/connections.mv.db")) {
                    descriptors.add(link.getFileName().toString());
                }
            }
        }
        return descriptors;
    }

    /** Whether writes by that descriptor wait for the disk (O_DSYNC). */
    private static boolean isSynchronous(String descriptor) {
        try (Stream<String> facts = Files.lines(Path.of("/proc/self/fdinfo", descriptor))) {
            return facts.filter(fact -> fact.startsWith("flags:"))
                    .map(fact ->
                            Long.parseLong(fact.substring("flags:".length()).strip(), Byte.SIZE))
                    .anyMatch(flags -> (flags & O_DSYNC) != 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StartedServer serveInMemory(String name, String... options) {
        String[] database = {"--database-url", "jdbc:h2:mem:" + name, "--database-user", "sa"};
        return StartedServer.serve(
                directory, Stream.of(database, options).flatMap(Stream::of).toArray(String[]::new));
    }

    /** The first answer to so many requests at once. */
    private static HttpResponse<String> firstOf(int requests, StartedServer server) {
        CompletableFuture<HttpResponse<String>> first = new CompletableFuture<>();
        for (int request = 0; request < requests; request++) {
            new Thread(() -> first.complete(server.get("accounts"))).start();
        }
        return first.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A database of its own for a test, which lasts as long as this connection. */
    private static Connection inMemory(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + name + ";MODE=PostgreSQL", "sa", "");
    }

    /** Lets all other connections to the database wait. */
    private static void hold(Connection database) throws SQLException {
        execute(database, "set exclusive 1");
    }

    private static void release(Connection database) throws SQLException {
        execute(database, "set exclusive 0");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String url, String user, String password, String table) throws SQLException {
        try (Connection database = DriverManager.getConnection(url + ";MODE=PostgreSQL", user, password)) {
            return count(database, table);
        }
    }

    private static int count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Old rows are cleared away beside the requests. */
    private static void awaitNoneIn(Connection database, String table) throws SQLException {
        while (count(database, table) > 0) {
            assertThat(Thread.currentThread().isInterrupted()).as("timed out").isFalse();
            Thread.yield();
        }
    }

    private static void makeAccounts(StartedServer server) {
        for (int number = 0; number < ACCOUNTS; number++) {
            server.send("POST", "accounts", "{'name':'Account " + number + "'}");
        }
    }

    /** How many rows there are when each account is put beside each account beside each account ... */
    private static String endless() {
        String link = "<link-entity name='account' from='createdby' to='systemuserid' link-type='inner'/>";
        return "<fetch aggregate='true'><entity name='systemuser'>"
                + "<attribute name='systemuserid' alias='number' aggregate='count'/>" + link.repeat(LINKS)
                + "</entity></fetch>";
    }
}
