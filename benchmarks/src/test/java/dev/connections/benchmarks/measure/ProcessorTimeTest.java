package dev.connections.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorTimeTest {

    @TempDir
    private Path proc;

    @Test
    void of_a_process_it_is_what_user_and_system_took() throws IOException {
        process(7, 1, "java", 30, 12, 500, 500);
        assertThat(new ProcessorTime(proc).ofProcess(7)).isEqualTo(420);
    }

    @Test
    void a_name_with_blanks_and_parentheses_moves_nothing() throws IOException {
        process(7, 1, "a) b (c", 30, 12, 0, 0);
        assertThat(new ProcessorTime(proc).ofProcess(7)).isEqualTo(420);
    }

    @Test
    void of_a_tree_it_is_that_of_children_too_also_of_those_that_have_ended() throws IOException {
        process(7, 1, "postgres", 1, 2, 10, 20);
        process(8, 7, "postgres", 100, 200, 0, 0);
        process(9, 1, "java", 5_000, 5_000, 0, 0);
        assertThat(new ProcessorTime(proc).ofTree(7)).isEqualTo(3_330);
    }

    @Test
    void of_a_process_that_is_not_there_it_is_nothing() {
        assertThat(new ProcessorTime(proc).ofProcess(7)).isZero();
    }

    private void process(long pid, long parent, String name, int user, int system, int userOfEnded, int systemOfEnded)
            throws IOException {
        Path directory = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(
                directory.resolve("stat"),
                pid + " (" + name + ") S " + parent + " 1 1 0 -1 4194560 0 0 0 0 " + user + " " + system + " "
                        + userOfEnded + " " + systemOfEnded + " 20 0 1 0 100\n");
    }
}
