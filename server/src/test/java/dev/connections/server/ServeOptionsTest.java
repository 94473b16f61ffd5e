package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What options of {@code serve} about listening, data, rules and the audit log change in a started server. */
class ServeOptionsTest {

    @TempDir
    private Path directory;

    @Test
    @ShowsOption("--host")
    void it_listens_where_host_says() {
        try (StartedServer server = StartedServer.serve(directory, "--host", "127.0.0.2")) {
            assertThat(server.address()).hasHost("127.0.0.2");
            assertThat(server.get("accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @ShowsOption("--port")
    void it_listens_on_the_port_that_is_named() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        try (StartedServer server = StartedServer.serve(directory, "--port", Integer.toString(free))) {
            assertThat(server.address()).hasPort(free);
            assertThat(server.get("accounts").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @ShowsOption("--data-dir")
    void data_is_kept_in_the_directory_that_is_named() {
        Path data = directory.resolve("here");

        StartedServer.serve(directory, "--data-dir", data.toString()).close();

        assertThat(data).isNotEmptyDirectory();
    }

    @Test
    @ShowsOption("--in-memory")
    void a_store_in_memory_keeps_nothing_in_a_directory() {
        try (StartedServer server = StartedServer.serve(directory, "--in-memory")) {
            assertThat(server.send("POST", "accounts", "{'name':'Clinic'}").statusCode())
                    .isEqualTo(204);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    @ShowsOption("--clock")
    void rows_are_stamped_with_the_moment_at_which_the_clock_stands_still() {
        try (StartedServer server = StartedServer.serve(directory, "--clock", "2024-05-01T10:30:00Z")) {
            server.send("POST", "accounts", "{'name':'Clinic'}");

            assertThat(server.get("accounts?$select=createdon").body()).contains("2024-05-01T10:30:00Z");
        }
    }

    @Test
    @ShowsOption("--cors-origins")
    void web_pages_of_an_origin_that_is_named_may_read_answers() {
        try (StartedServer server = StartedServer.serve(directory, "--cors-origins", "https://app.example")) {
            assertThat(server.get("accounts", "Origin", "https://app.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .contains("https://app.example");
        }
    }

    @Test
    @ShowsOption("--sample-data")
    void sample_data_is_there_when_it_is_asked_for() {
        try (StartedServer server = StartedServer.serve(directory, "--sample-data")) {
            assertThat(server.get("accounts?$select=name").body()).contains("Riverside Clinic");
        }
    }

    @Test
    @ShowsOption("--max-body-bytes")
    void a_body_beyond_the_limit_is_refused() {
        try (StartedServer server = StartedServer.serve(directory, "--max-body-bytes", "1024")) {
            assertThat(server.send("POST", "accounts", "{'name':'" + "x".repeat(1_024) + "'}")
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    @ShowsOption("--allow-duplicates")
    void connections_may_say_the_same_where_duplicates_are_allowed() {
        try (StartedServer server = StartedServer.serve(directory, "--allow-duplicates")) {
            String ann = "contacts(c0000000-0000-4000-8000-0000000000a1)";
            String ben = "contacts(c0000000-0000-4000-8000-0000000000b1)";
            server.send("PATCH", ann, "{'fullname':'Ann'}");
            server.send("PATCH", ben, "{'fullname':'Ben'}");
            String connection =
                    "{'record1id_contact@odata.bind':'/" + ann + "','record2id_contact@odata.bind':'/" + ben + "'}";
            server.send("POST", "connections", connection);

            assertThat(server.send("POST", "connections", connection).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    @ShowsOption("--full-name-convention")
    void full_names_show_their_parts_in_the_order_of_the_convention() {
        try (StartedServer server = StartedServer.serve(directory, "--full-name-convention", "4")) {
            String ann = "contacts(c0000000-0000-4000-8000-0000000000a1)";
            server.send("PATCH", ann, "{'firstname':'Ann','middlename':'Maria','lastname':'Archer'}");

            assertThat(server.get(ann + "?$select=fullname").body()).contains("\"fullname\":\"Archer, Ann Maria\"");
        }
    }

    @Test
    @ShowsOption("--secure-descriptions")
    void descriptions_of_connections_are_secured_on_demand() {
        try (StartedServer server = StartedServer.serve(directory, "--secure-descriptions")) {
            assertThat(server.get("EntityDefinitions(LogicalName='connection')/Attributes(LogicalName='description')")
                            .body())
                    .contains("\"IsSecured\":true");
        }
    }

    @Test
    @ShowsOption("--trusted-proxies")
    void links_lead_to_where_a_trusted_proxy_says_that_clients_are() {
        try (StartedServer server = StartedServer.serve(directory, "--trusted-proxies", "127.0.0.1")) {
            assertThat(server.get("accounts", "X-Forwarded-Host", "crm.example").body())
                    .contains("http://crm.example/api/data/");
        }
    }

    /** Their days differ at every moment, so that a server that knew UTC alone would miss one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
    @ShowsOption("--time-zone")
    void days_begin_and_end_in_the_time_zone_that_is_named(String zone) {
        try (StartedServer server = StartedServer.serve(directory, "--time-zone", zone)) {
            LocalDate today = LocalDate.now(ZoneId.of(zone));
            server.send("POST", "accounts", "{'name':'Made today'}");

            assertThat(server.get("accounts?$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='"
                                    + today + "')")
                            .body())
                    .contains("Made today");
        }
    }

    @Test
    @ShowsOption("--audit-log")
    void the_audit_log_names_the_user_of_a_change() throws IOException {
        Path log = directory.resolve("audit.jsonl");

        try (StartedServer server = StartedServer.serve(directory, "--audit-log", log.toString())) {
            server.send("POST", "accounts", "{'name':'Clinic'}");
        }

        assertThat(Files.readString(log)).contains("\"method\":\"POST\"");
    }
}
