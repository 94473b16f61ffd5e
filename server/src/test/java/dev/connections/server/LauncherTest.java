package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a house of its own where {@code java} and {@code mvn} only write down how they are called. */
class LauncherTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** Root may write everywhere, so another user runs the script. */
    private static final List<String> UNPRIVILEGED = List.of("setpriv", "--reuid=65534", "--clear-groups");

    private static final String JAVA = """
            #!/bin/bash
            echo "$0 $*" >> "$CALLS"
            for word in "$@"; do
              case $word in
                -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                  [ -z "$REHEARSAL_FAILS" ] || exit 1
                  echo learned > "${word#*=}"
                  ;;
              esac
            done
            exit "${JAVA_EXITS_WITH:-0}"
            """;

    private static final String MAVEN = """
            #!/bin/bash
            echo "mvn $*" >> "$CALLS"
            mkdir -p server/target
            echo built > server/target/connections-server-1-all.jar
            """;

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path jar;
    private String said = "";

    @BeforeEach
    void buildTheHouse() throws IOException {
        directory = directory.toRealPath();
        home = Files.createDirectory(directory.resolve("home"));
        executable(home.resolve("connections"), Files.readString(Path.of("../connections")));
        for (String module : List.of("domain", "application", "adapters-jpa", "adapters-rest", "server")) {
            Path sources = Files.createDirectories(home.resolve(module).resolve("src/main"));
            old(Files.writeString(sources.resolve("Source.java"), "class Source {}"));
        }
        old(Files.writeString(home.resolve("pom.xml"), "<project/>"));
        jar = home.resolve("server/target/connections-server-1-all.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "jar");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plusSeconds(60)));
        executable(Files.createDirectory(directory.resolve("bin")).resolve("mvn"), MAVEN);
        environment.put("CALLS", directory.resolve("calls").toString());
        environment.put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("CONNECTIONS_JAVA_HOME", java("17.0.1").toString());
    }

    @Test
    void a_jar_that_is_up_to_date_is_run_with_what_was_said() throws Exception {
        assertThat(launch("--version", "two words")).isZero();

        assertThat(calls()).singleElement().asString().endsWith(" -jar " + jar + " --version two words");
    }

    @Test
    void it_runs_from_anywhere_and_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("bin/cx"), Path.of("../home/connections"));

        assertThat(run(link, "--version")).isZero();

        assertThat(calls()).singleElement().asString().contains(" -jar " + jar);
    }

    @Test
    void the_exit_code_is_that_of_the_server() throws Exception {
        environment.put("JAVA_EXITS_WITH", "2");

        assertThat(launch("--version")).isEqualTo(2);
    }

    @Test
    void a_missing_jar_is_built_with_what_it_needs_and_without_tests() throws Exception {
        Files.delete(jar);

        assertThat(launch("--version")).isZero();

        assertThat(calls()).first().isEqualTo("mvn -B -q -ntp -DskipTests -pl server -am package");
        assertThat(calls()).last().asString().contains(" -jar " + jar);
    }

    @Test
    void a_jar_older_than_a_source_is_built_anew_once() throws Exception {
        Files.writeString(home.resolve("domain/src/main/Source.java"), "class Source { int changed; }");

        launch("--version");
        launch("--version");

        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
    }

    @Test
    void the_newest_java_is_chosen() throws Exception {
        environment.remove("CONNECTIONS_JAVA_HOME");
        environment.put("JAVA_HOME", java("98.0.1").toString());
        environment.put("PATH", java("99.0.1").resolve("bin") + ":" + environment.get("PATH"));

        launch("--version");

        assertThat(calls()).singleElement().asString().startsWith(directory.resolve("jdk-99.0.1/bin/java") + " ");
    }

    @Test
    void a_java_that_is_too_old_is_refused() throws Exception {
        environment.put("CONNECTIONS_JAVA_HOME", java("11.0.9").toString());

        assertThat(launch("--version")).isEqualTo(1);

        assertThat(said).contains("jdk-11.0.9 is not a Java of version 17 or later");
    }

    @Test
    void options_for_the_java_machine_are_passed_on() throws Exception {
        environment.put("CONNECTIONS_JAVA_OPTS", "-Xmx512m -Dx=y");

        launch("--version");

        assertThat(calls()).singleElement().asString().contains(" -Xmx512m -Dx=y -jar ");
    }

    @Test
    void another_garbage_collector_takes_the_place_of_ours() throws Exception {
        environment.put("CONNECTIONS_JAVA_OPTS", "-XX:+UseZGC");

        launch("--version");

        assertThat(calls()).singleElement().asString().contains("-XX:+UseZGC").doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void the_first_serve_rehearses_and_the_later_ones_use_what_it_learned() throws Exception {
        launch("serve");
        launch("serve");

        assertThat(calls()).hasSize(3);
        assertThat(calls().get(0)).contains("-XX:ArchiveClassesAtExit=").endsWith(" rehearse");
        assertThat(calls().get(1)).contains("-XX:SharedArchiveFile=").endsWith(" serve");
        assertThat(calls().get(2)).contains("-XX:SharedArchiveFile=").endsWith(" serve");
    }

    @Test
    void java_25_learns_into_an_aot_cache() throws Exception {
        environment.put("CONNECTIONS_JAVA_HOME", java("25.0.1").toString());

        launch("serve");

        assertThat(calls().get(0)).contains("-XX:AOTCacheOutput=").endsWith(" rehearse");
        assertThat(calls().get(1)).contains("-XX:AOTCache=").endsWith(" serve");
    }

    @Test
    void another_java_rehearses_for_itself() throws Exception {
        launch("serve");
        environment.put("CONNECTIONS_JAVA_HOME", java("17.0.2").toString());

        launch("serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
    }

    @Test
    void a_new_jar_is_rehearsed_anew() throws Exception {
        launch("serve");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        launch("serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
    }

    @Test
    void a_jar_that_became_older_is_rehearsed_anew() throws Exception {
        launch("serve");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plusSeconds(30)));

        launch("serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
    }

    @Test
    void a_jar_of_another_size_is_rehearsed_anew() throws Exception {
        launch("serve");
        FileTime time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "another jar");
        Files.setLastModifiedTime(jar, time);

        launch("serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
    }

    @Test
    void a_copied_tree_rehearses_for_itself() throws Exception {
        launch("serve");
        Path copy = directory.resolve("copy");
        assertThat(execute(List.of("cp", "-r", home.toString(), copy.toString())))
                .isZero();

        Path copiedJar = copy.resolve(home.relativize(jar));
        Files.setLastModifiedTime(copiedJar, FileTime.from(Instant.now().minusSeconds(60)));

        run(copy.resolve("connections"), "serve");
        run(copy.resolve("connections"), "serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
        assertThat(calls()).last().asString().contains("SharedArchiveFile=" + copy);
    }

    @Test
    void a_tree_that_is_copied_with_its_times_rehearses_for_itself_before_java_25() throws Exception {
        launch("serve");
        Path copy = directory.resolve("copy");
        assertThat(execute(List.of("cp", "-rp", home.toString(), copy.toString())))
                .isZero();

        run(copy.resolve("connections"), "serve");

        assertThat(calls()).filteredOn(call -> call.endsWith(" rehearse")).hasSize(2);
    }

    @Test
    void archives_of_jars_that_were_here_before_are_cleared_away() throws Exception {
        launch("serve");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plusSeconds(90)));
        launch("serve");

        assertThat(archives()).hasSize(1);
    }

    @Test
    void the_archive_of_another_java_stays() throws Exception {
        launch("serve");
        environment.put("CONNECTIONS_JAVA_HOME", java("25.0.1").toString());
        launch("serve");

        assertThat(archives()).hasSize(2);
    }

    @Test
    void a_place_that_cannot_be_written_to_is_reported_once() throws Exception {
        Path target = jar.getParent();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        List<String> unprivileged = isRoot() ? UNPRIVILEGED : List.of();
        assumeTrue(unprivileged.isEmpty()
                || execute(Stream.concat(UNPRIVILEGED.stream(), Stream.of("true"))
                                .toList())
                        == 0);
        Files.createFile(directory.resolve("calls"));
        for (Path path : List.of(directory, directory.resolve("calls"))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        }

        List<String> command = new ArrayList<>(unprivileged);
        command.addAll(List.of(home.resolve("connections").toString(), "serve"));
        assertThat(execute(command)).isZero();

        assertThat(said).containsOnlyOnce(target + " cannot be written to");
        assertThat(calls()).singleElement().asString().endsWith(" serve").doesNotContain("SharedArchiveFile");
    }

    @Test
    void what_a_killed_rehearsal_left_is_cleared_away_and_not_trusted() throws Exception {
        Path leftover = Files.writeString(Path.of(jar + ".java17-1.jsa.4711"), "half an archive");

        launch("serve");

        assertThat(leftover).doesNotExist();
        assertThat(calls().get(0)).endsWith(" rehearse");
    }

    @Test
    void a_rehearsal_that_fails_does_not_keep_the_server_from_starting() throws Exception {
        environment.put("REHEARSAL_FAILS", "yes");

        assertThat(launch("serve")).isZero();

        assertThat(calls()).last().asString().endsWith(" serve").doesNotContain("SharedArchiveFile");
        assertThat(said).contains("starting without");
    }

    @Test
    void other_commands_do_not_wait_for_a_rehearsal() throws Exception {
        launch("--help");

        assertThat(calls()).hasSize(1);
    }

    private int launch(String... words) throws IOException, InterruptedException {
        return run(home.resolve("connections"), words);
    }

    private int run(Path script, String... words) throws IOException, InterruptedException {
        return execute(
                Stream.concat(Stream.of(script.toString()), Stream.of(words)).toList());
    }

    private int execute(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "CONNECTIONS_JAVA_OPTS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.filter(file -> !file.equals(jar)).toList();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }

    private Path java(String version) throws IOException {
        Path jdk = directory.resolve("jdk-" + version);
        executable(Files.createDirectories(jdk.resolve("bin")).resolve("java"), JAVA);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }
}
