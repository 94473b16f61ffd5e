package dev.connections.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the operating system was asked to write the store's file, as Linux tells it of a running process. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class SynchronousIT {

    /** {@code O_DSYNC}, in the octal digits of {@code /proc/PID/fdinfo}. */
    private static final int WAITS_FOR_THE_DISK = 010000;

    @TempDir
    private Path data;

    @Test
    void writes_wait_for_the_disk_by_default() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(flagsOfTheStore(server)).isNotEmpty().allMatch(flags -> (flags & WAITS_FOR_THE_DISK) != 0);
        }
    }

    @Test
    void writes_wait_for_nothing_with_synchronous_off() throws IOException {
        try (ServerProcess server = ServerProcess.start("--data-dir", data.toString(), "--synchronous", "off")) {
            assertThat(flagsOfTheStore(server)).isNotEmpty().allMatch(flags -> (flags & WAITS_FOR_THE_DISK) == 0);
        }
    }

    private static List<Integer> flagsOfTheStore(ServerProcess server) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return open.filter(SynchronousIT::isTheStore)
                    .map(descriptor -> flags(process.resolve("fdinfo").resolve(descriptor.getFileName())))
                    .toList();
        }
    }

    private static boolean isTheStore(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).endsWith("connections.mv.db");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static int flags(Path about) {
        try {
            return Files.readAllLines(about).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("flags:".length()).strip(), 8))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
