package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connections.rest.audit.AuditEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log is in a file, whatever happens to the server. */
class AuditLogTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = directory.resolve("audit.jsonl");
    }

    @Test
    void a_server_goes_on_where_the_last_one_ended() throws IOException {
        ServerSettings settings = ServerSettings.defaults()
                .withPort(0)
                .withDataDirectory(directory.resolve("data"))
                .withAuditLog(file);
        makeAnAccount(settings);
        makeAnAccount(settings);

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"moment\":\"")
                        .contains(
                                "\"user\":\"00000000-0000-4000-8000-000000000001\"",
                                "\"method\":\"POST\",\"address\":\"/api/data/v9.2/accounts\",\"rows\":[\"accounts(",
                                "\"status\":204")
                        .doesNotContain("Fabrikam")
                        .endsWith("}"));
    }

    @Test
    void without_the_option_there_is_none() {
        makeAnAccount(ServerSettings.defaults().withPort(0).withDataDirectory(directory.resolve("data")));

        assertThat(file).doesNotExist();
    }

    @Test
    void its_owner_alone_may_read_it() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        AuditLog.open(file).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void each_line_is_written_at_once() throws IOException {
        try (AuditLog log = AuditLog.open(file)) {
            log.keep(entry("accounts"));

            assertThat(file).content().hasLineCount(1).endsWith("}\n");
        }
    }

    @Test
    void lines_that_are_written_at_the_same_time_stay_whole() throws IOException {
        try (AuditLog log = AuditLog.open(file)) {
            IntStream.range(0, 1_000).parallel().forEach(number -> log.keep(entry("accounts/" + number)));
        }

        assertThat(Files.readAllLines(file))
                .hasSize(1_000)
                .allSatisfy(
                        line -> assertThat(line).startsWith("{").endsWith("}").containsOnlyOnce("\"moment\""));
    }

    @Test
    void what_cannot_be_written_is_passed_over_and_the_next_line_begins_anew() {
        HalfADisk disk = new HalfADisk();
        AuditLog log = new AuditLog(disk);

        assertThatNoException().isThrownBy(() -> log.keep(entry("first")));
        disk.full = false;
        log.keep(entry("second"));

        assertThat(disk.written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{")
                .contains("second")
                .endsWith("}");
    }

    private static void makeAnAccount(ServerSettings settings) {
        try (ConnectionsServer server = ConnectionsServer.start(settings)) {
            assertThat(Http.send("POST", server.baseAddress().resolve("accounts"), "{\"name\": \"Fabrikam\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private static AuditEntry entry(String address) {
        return new AuditEntry(
                Instant.EPOCH,
                "request",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "DELETE",
                address,
                List.of(),
                401,
                Optional.empty());
    }

    /** Takes ten bytes of what it is given while it is full. */
    private static final class HalfADisk extends OutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean full = true;

        @Override
        public void write(int value) {
            written.write(value);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            written.write(content, offset, full ? 10 : length);
            if (full) {
                throw new IOException("No space left on device");
            }
        }
    }
}
