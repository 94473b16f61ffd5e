package dev.connections.benchmarks.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java and its flags.
 *
 * @param home the directory of the JDK
 * @param name what the combination of flags is called
 * @param flags compilers, collector, heap
 */
public record JavaMachine(Path home, String name, List<String> flags) {

    /** As the launcher starts the server, without its archive, which matters for starts only. */
    public static JavaMachine launched(Path home) {
        return new JavaMachine(home, "launched", List.of("-XX:TieredStopAtLevel=1", "-Xms64m", "-XX:+UseSerialGC"));
    }

    /** Both compilers, the serial collector. */
    public static JavaMachine bothCompilers(Path home) {
        return new JavaMachine(home, "c2", List.of("-Xms64m", "-XX:+UseSerialGC"));
    }

    /** Both compilers, the G1 collector. */
    public static JavaMachine g1(Path home) {
        return new JavaMachine(home, "g1", List.of("-Xms64m", "-XX:+UseG1GC"));
    }

    /** Both compilers, the parallel collector. */
    public static JavaMachine parallel(Path home) {
        return new JavaMachine(home, "parallel", List.of("-Xms64m", "-XX:+UseParallelGC"));
    }

    /** Its feature release, such as 17. */
    public int feature() throws IOException {
        for (String line : Files.readAllLines(home.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return Runtime.Version.parse(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                        .feature();
            }
        }
        throw new IOException("The file release in " + home + " has no JAVA_VERSION.");
    }

    /** The command that begins with these flags and more, which tables do not name. */
    public List<String> command(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(flags);
        command.addAll(more);
        return command;
    }
}
