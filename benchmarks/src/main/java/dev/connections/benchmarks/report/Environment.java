package dev.connections.benchmarks.report;

import dev.connections.benchmarks.contestant.Commit;
import dev.connections.benchmarks.contestant.Contestant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * On what a run was made.
 *
 * @param at when it began
 * @param commit of the sources that the command was started in
 * @param command the command line, without the directories that paths are in
 * @param processor its model and how many there are
 * @param load average of the last minute before the run, as a number of processors: what else the machine does
 * @param memory of the machine in MiB
 * @param system the operating system
 * @param contestants of each by name: its build, its Java and its flags
 * @param database which one and with which settings
 */
public record Environment(
        String at,
        String commit,
        String command,
        String processor,
        String load,
        long memory,
        String system,
        Map<String, String> contestants,
        String database) {

    private static final int KIB = 1_024;

    /** Looks around on this machine. */
    public static Environment of(List<Contestant> contestants, List<String> command, String database) {
        Map<String, String> described = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            described.put(
                    contestant.name(),
                    contestant.build() + "; Java " + version(contestant.java().home()) + " "
                            + String.join(" ", contestant.java().flags()));
        }
        return new Environment(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Commit.of(Path.of("").toAbsolutePath()),
                String.join(
                        " ",
                        command.stream().map(Environment::withoutDirectories).toList()),
                first("/proc/cpuinfo", "model name") + ", "
                        + Runtime.getRuntime().availableProcessors(),
                first("/proc/loadavg", "").split(" ", 2)[0],
                Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                described,
                database);
    }

    private static String withoutDirectories(String argument) {
        int slash = argument.lastIndexOf('/');
        return slash < 0 || slash == argument.length() - 1 ? argument : argument.substring(slash + 1);
    }

    private static String version(Path javaHome) {
        return first(javaHome.resolve("release").toString(), "JAVA_VERSION").replace("\"", "");
    }

    private static String first(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(Math.max(line.indexOf(':'), line.indexOf('=')) + 1)
                            .strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
