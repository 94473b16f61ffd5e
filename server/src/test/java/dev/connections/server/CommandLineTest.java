package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.connection.DuplicateRule;
import dev.connections.domain.participant.FullNameConvention;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.jpa.embedded.Synchronous;
import dev.connections.rest.AllowedOrigins;
import dev.connections.rest.Certificate;
import dev.connections.rest.TrustedProxies;
import dev.connections.rest.limit.RequestLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What can be said on the command line and in the environment, and what comes of it. */
class CommandLineTest {

    private static final String URL = "jdbc:postgresql://localhost/connections";

    private final List<ServerSettings> served = new ArrayList<>();
    private final AtomicInteger rehearsals = new AtomicInteger();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();

    @Test
    void serve_alone_means_the_defaults() {
        assertThat(say("serve")).isZero();

        assertThat(served).containsExactly(ServerSettings.defaults());
    }

    @Test
    void every_option_reaches_the_settings() {
        say(
                "serve",
                "--host",
                "localhost",
                "--port",
                "0",
                "--data-dir",
                "elsewhere",
                "--database-connections",
                "8",
                "--auth",
                "none",
                "--synchronous",
                "off",
                "--sample-data",
                "--max-body-bytes",
                "2048",
                "--allow-duplicates",
                "--trusted-proxies",
                "127.0.0.1,10.0.0.0/8",
                "--change-tracking-days",
                "30",
                "--query-timeout",
                "5",
                "--time-zone",
                "Europe/Berlin",
                "--requests-per-window",
                "1",
                "--execution-seconds-per-window",
                "2",
                "--concurrent-requests",
                "3",
                "--refused-sign-ins-per-window",
                "4",
                "--secure-descriptions",
                "--full-name-convention",
                "0",
                "--audit-log",
                "audit.jsonl");

        assertThat(served)
                .containsExactly(ServerSettings.defaults()
                        .withHost("localhost")
                        .withPort(0)
                        .with(Storage.DEFAULT
                                .withDataDirectory(Path.of("elsewhere"))
                                .withSynchronous(Synchronous.OFF)
                                .withConnections(8)
                                .withSampleData())
                        .with(new Limits(2048, new RequestLimits(1, 2, 3, 4), 30))
                        .with(new QuerySettings(Duration.ofSeconds(5), ZoneId.of("Europe/Berlin")))
                        .with(new RuleSettings(DuplicateRule.ALLOWED, true, FullNameConvention.LAST_FIRST))
                        .withTrustedProxies(TrustedProxies.parse("127.0.0.1,10.0.0.0/8"))
                        .withAuditLog(Path.of("audit.jsonl")));
    }

    @Test
    void another_word_than_full_and_off_is_refused_with_those() {
        assertThat(say("serve", "--synchronous", "sometimes")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--synchronous sometimes: must be full or off.");
    }

    @Test
    void the_way_of_writing_files_is_not_asked_of_postgresql() {
        assertThat(say("serve", "--database-url", URL, "--synchronous", "off")).isEqualTo(2);

        assertThat(err.toString()).contains("--synchronous is about the embedded database", "synchronous_commit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRITE_DELAY=500", "write_delay = 10", "RETENTION_TIME=1000", "FILE_LOCK=NO"})
    void settings_of_h2_that_lose_acknowledged_writes_are_refused(String setting) {
        assertThat(say("serve", "--database-url", "jdbc:h2:./store;MODE=PostgreSQL;" + setting))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("--database-url: " + setting + " cannot be used in an address of H2.");
    }

    @Test
    void a_file_of_h2_that_an_address_names_is_written_synchronously() {
        say("serve", "--database-url", "jdbc:h2:file:./store;WRITE_DELAY=0");

        assertThat(served.get(0).storage().effectiveDatabase().url()).isEqualTo("jdbc:h2:dsync:./store;WRITE_DELAY=0");
    }

    @Test
    void a_database_in_memory_has_no_file_to_be_written() {
        say("serve", "--database-url", "jdbc:h2:mem:trial");

        assertThat(served.get(0).storage().effectiveDatabase().url()).isEqualTo("jdbc:h2:mem:trial");
    }

    @Test
    void users_are_limited_where_they_sign_in_unless_something_else_is_said() {
        say("serve", "--auth", "development", "--concurrent-requests", "0");

        assertThat(served.get(0).limits().requests()).isEqualTo(new RequestLimits(6_000, 1_200, 0, 300));
    }

    @Test
    void a_certificate_is_named_with_its_key() {
        say("serve", "--tls-certificate", "chain.pem", "--tls-key", "key.pem");

        assertThat(served.get(0).listening().certificate())
                .contains(new Certificate(Path.of("chain.pem"), Path.of("key.pem")));
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        assertThat(say("serve", "--tls-certificate", "chain.pem")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--tls-certificate and --tls-key go together");
    }

    @Test
    void a_limit_below_nothing_is_refused() {
        assertThat(say("serve", "--requests-per-window", "-1")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--requests-per-window -1: give a number from 0");
    }

    @Test
    void a_database_of_its_own_is_named_by_url_user_and_password() {
        environment = Map.of("CONNECTIONS_DATABASE_PASSWORD", "secret");

        say("serve", "--database-url", URL, "--database-user", "ann");

        assertThat(database()).isEqualTo(new DatabaseSettings(URL, "ann", "secret"));
    }

    @Test
    void a_password_on_the_command_line_is_refused_and_not_repeated() {
        assertThat(say("serve", "--database-url", URL, "--database-password", "top-secret"))
                .isEqualTo(2);

        assertThat(err.toString())
                .startsWith("--database-password: others on this machine can read the command line")
                .contains("--database-password-file")
                .doesNotContain("top-secret");
        assertThat(served).isEmpty();
    }

    @Test
    void every_option_can_be_given_by_the_environment() {
        environment = Map.of(
                "CONNECTIONS_HOST", "::1",
                "CONNECTIONS_PORT", "0",
                "CONNECTIONS_DATA_DIR", "elsewhere",
                "CONNECTIONS_SAMPLE_DATA", "true",
                "CONNECTIONS_MAX_BODY_BYTES", "2048",
                "CONNECTIONS_ALLOW_DUPLICATES", "true",
                "CONNECTIONS_TRUSTED_PROXIES", "::1",
                "CONNECTIONS_DATABASE_URL", URL,
                "CONNECTIONS_DATABASE_USER", "ann",
                "CONNECTIONS_DATABASE_PASSWORD", "secret");

        say("serve");

        assertThat(served)
                .containsExactly(ServerSettings.defaults()
                        .withHost("::1")
                        .withPort(0)
                        .withDataDirectory(Path.of("elsewhere"))
                        .withSampleData()
                        .with(Limits.DEFAULT.withBodyBytes(2048))
                        .with(new RuleSettings(DuplicateRule.ALLOWED, false, FullNameConvention.FIRST_MIDDLE_LAST))
                        .withTrustedProxies(TrustedProxies.parse("::1"))
                        .withDatabase(new DatabaseSettings(URL, "ann", "secret")));
    }

    @Test
    void a_convention_of_full_names_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThat(say("serve", "--full-name-convention", "8")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--full-name-convention 8")
                .contains("0 (Archer, Ann)")
                .contains("5 (Ann Maria Archer)");
    }

    @Test
    void a_query_is_given_a_second_at_least() {
        environment = Map.of("CONNECTIONS_QUERY_TIMEOUT", "0");

        assertThat(say("serve")).isEqualTo(2);
        assertThat(err.toString()).contains("--query-timeout 0").contains("from 1 to 86400");
    }

    @Test
    void a_store_has_two_connections_at_least() {
        assertThat(say("serve", "--database-connections", "1")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--database-connections 1:").contains("2", "1000");
    }

    @Test
    void a_time_zone_is_one_that_there_is() {
        assertThat(say("serve", "--time-zone", "Mars/Olympus")).isEqualTo(2);
        assertThat(err.toString()).contains("--time-zone Mars/Olympus").contains("Europe/Berlin");
    }

    @Test
    void a_proxy_is_trusted_by_its_address_never_by_its_name() {
        assertThat(say("serve", "--trusted-proxies", "127.0.0.1,proxy.example")).isEqualTo(2);

        assertThat(err.toString())
                .contains("--trusted-proxies")
                .contains("'proxy.example'")
                .contains("10.0.0.0/8");
    }

    @Test
    void an_option_wins_over_its_variable() {
        environment = Map.of("CONNECTIONS_PORT", "1", "CONNECTIONS_SAMPLE_DATA", "true");

        say("serve", "--port", "2", "--sample-data=false");

        assertThat(served).containsExactly(ServerSettings.defaults().withPort(2));
    }

    @Test
    void an_option_that_repeats_its_variable_does_not_turn_it_around() {
        environment = Map.of("CONNECTIONS_SAMPLE_DATA", "true");

        say("serve", "--sample-data");

        assertThat(served).containsExactly(ServerSettings.defaults().withSampleData());
    }

    @Test
    void an_empty_variable_counts_for_nothing() {
        environment = Map.of("CONNECTIONS_PORT", "");

        say("serve");

        assertThat(served).containsExactly(ServerSettings.defaults());
    }

    @Test
    void the_password_is_the_first_line_of_its_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "secret\nnot this\n");

        say("serve", "--database-url", URL, "--database-password-file", file.toString());

        assertThat(database().password()).isEqualTo("secret");
    }

    @Test
    void a_password_file_on_the_command_line_wins_over_a_password_in_the_environment(@TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "from the file");
        environment = Map.of("CONNECTIONS_DATABASE_PASSWORD", "from the environment");

        say("serve", "--database-url", URL, "--database-password-file", file.toString());

        assertThat(database().password()).isEqualTo("from the file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTIONS_DATABASE_PASSWORD",
                "CONNECTIONS_DATABASE_PASSWORD_FILE",
                "CONNECTIONS_DATABASE_USER"
            })
    void what_the_embedded_database_would_not_use_is_refused_and_not_repeated(String variable) {
        environment = Map.of(variable, "top-secret");

        assertThat(say("serve")).isEqualTo(2);

        assertThat(err.toString())
                .contains(variable, "would not be used", "--database-url")
                .doesNotContain("top-secret")
                .hasLineCount(1);
    }

    @Test
    void pages_that_may_call_are_named_by_their_origins() {
        say("serve", "--cors-origins", "https://app.example,http://localhost:3000");

        assertThat(served.get(0).listening().allowedOrigins())
                .isEqualTo(AllowedOrigins.parse("https://app.example,http://localhost:3000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app.example", "https://app.example/path", "null", "*,https://app.example", "ftp://app.example"})
    void pages_that_have_no_origin_are_refused(String origins) {
        assertThat(say("serve", "--cors-origins", origins)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("--cors-origins " + origins)
                .contains("is no origin")
                .hasLineCount(1);
    }

    @Test
    void all_pages_may_call_only_a_server_that_asks_for_tokens() {
        assertThat(say("serve", "--cors-origins", "*")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("--cors-origins *: without --auth token")
                .hasLineCount(1);
    }

    @Test
    void two_passwords_at_once_are_refused() {
        environment = Map.of("CONNECTIONS_DATABASE_PASSWORD", "a", "CONNECTIONS_DATABASE_PASSWORD_FILE", "b");

        assertThat(say("serve", "--database-url", URL)).isEqualTo(2);

        assertThat(err.toString()).startsWith("There are two passwords").hasLineCount(1);
    }

    @Test
    void a_password_file_that_cannot_be_read_is_refused() {
        assertThat(say("serve", "--database-url", URL, "--database-password-file", "no-such-file"))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("--database-password-file no-such-file: the file cannot be read");
    }

    @Test
    void a_host_that_others_could_reach_is_refused_with_2_and_one_sentence() {
        assertThat(say("serve", "--host", "0.0.0.0")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("--host 0.0.0.0: without --auth token the server listens on this machine only")
                .hasLineCount(1);
    }

    @Test
    void an_unknown_way_to_sign_in_is_refused_with_2_and_one_sentence() {
        assertThat(say("serve", "--auth", "password")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--auth password: choose none").hasLineCount(1);
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused_by_the_name_of_its_option() {
        assertThat(say("serve", "--port", "http")).isEqualTo(2);

        assertThat(err.toString()).contains("'--port'", "'http'", "connections serve --help");
    }

    @Test
    void a_wrong_value_in_the_environment_is_refused_by_the_name_of_its_variable() {
        environment = Map.of("CONNECTIONS_PORT", "tcp://10.0.0.7:8080");

        assertThat(say("serve")).isEqualTo(2);

        assertThat(err.toString()).contains("'--port'", "as CONNECTIONS_PORT says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "restart"})
    void a_word_that_means_nothing_is_refused(String word) {
        assertThat(say("serve", word)).isEqualTo(2);

        assertThat(err.toString()).contains(word);
        assertThat(served).isEmpty();
    }

    @Test
    void a_server_that_cannot_start_ends_with_1_and_one_sentence() {
        CommandLine line = ConnectionsCommand.commandLine(
                Map.of(),
                settings -> {
                    throw new StartFailure("The cat sleeps on the server.");
                },
                rehearsals::incrementAndGet);

        assertThat(line.setErr(new PrintWriter(err, true)).execute("serve")).isEqualTo(1);

        assertThat(err).hasToString("The cat sleeps on the server." + System.lineSeparator());
    }

    @Test
    void help_names_every_option_of_serve() {
        assertThat(say("serve", "--help")).isZero();

        assertThat(out.toString())
                .contains(
                        "--host",
                        "--port",
                        "--data-dir",
                        "--database-url",
                        "--database-user",
                        "--database-password-file",
                        "--auth",
                        "--issuer",
                        "--audience",
                        "--jwks",
                        "--administrator",
                        "--sample-data",
                        "--max-body-bytes",
                        "--allow-duplicates",
                        "--change-tracking-days",
                        "--audit-log",
                        "CONNECTIONS_");
    }

    @Test
    void help_does_not_show_a_password_from_the_environment() {
        environment = Map.of("CONNECTIONS_DATABASE_PASSWORD", "top-secret");

        say("serve", "--help");

        assertThat(out.toString()).doesNotContain("top-secret");
    }

    @Test
    void without_a_command_the_commands_are_listed_and_the_rehearsal_is_not() {
        assertThat(say()).isZero();

        assertThat(out.toString()).contains("serve", "token").doesNotContain("rehearse");
    }

    @Test
    void the_launcher_can_ask_for_a_rehearsal() {
        assertThat(say("rehearse")).isZero();

        assertThat(rehearsals).hasValue(1);
    }

    private int say(String... words) {
        return ConnectionsCommand.commandLine(environment, served::add, rehearsals::incrementAndGet)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private DatabaseSettings database() {
        return served.get(0).storage().database().orElseThrow();
    }
}
