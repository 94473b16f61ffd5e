package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The data directory and the files of the store belong to their owner alone. */
@DisabledOnOs(OS.WINDOWS)
class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void a_new_directory_and_the_files_that_a_server_makes_in_it_are_their_owners() throws IOException {
        Path data = directory.resolve("above/data");

        try (ConnectionsServer server =
                ConnectionsServer.start(ServerSettings.defaults().withPort(0).withDataDirectory(data))) {
            assertThat(permissions(data)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data)) {
                assertThat(files.toList())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
            assertThat(server.baseAddress()).isNotNull();
        }
        assertThat(permissions(data.resolve("connections.mv.db")))
                .as("after a stop")
                .isEqualTo("rw-------");
    }

    @Test
    void rights_of_others_are_taken_away() throws IOException {
        Path data = make(directory.resolve("data"), "rwxr-xr-x");
        Path file = Files.createFile(data.resolve("connections.mv.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        DataDirectory.makeUsable(data);

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void rights_that_are_narrower_stay() throws IOException {
        Path data = make(directory.resolve("data"), "rwx------");
        Path file = Files.createFile(data.resolve("connections.mv.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        DataDirectory.makeUsable(data);

        assertThat(permissions(file)).isEqualTo("r--------");
    }

    @Test
    void files_of_others_in_the_directory_are_left_alone() throws IOException {
        Path data = make(directory.resolve("data"), "rwx------");
        Path notes = Files.createFile(data.resolve("notes.txt"));
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rw-r--r--"));

        DataDirectory.makeUsable(data);

        assertThat(permissions(notes)).isEqualTo("rw-r--r--");
    }

    @Test
    void a_directory_that_is_shared_on_purpose_stays_shared() throws IOException {
        Path data = make(directory.resolve("data"), "rwxrwxrwx");
        Files.setAttribute(data, "unix:mode", 01777);

        DataDirectory.makeUsable(data);

        assertThat(permissions(data)).isEqualTo("rwxrwxrwx");
    }

    private static Path make(Path path, String permissions) throws IOException {
        Files.createDirectory(path);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
