package dev.connections.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process occupies, from Linux's {@code /proc}. */
final class Memory {

    private static final int KIB = 1_024;

    private Memory() {}

    /** The resident set of a process now, in MiB. */
    static double residentMebibytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / (double) KIB;
            }
        }
        throw new IOException("Process " + pid + " has no resident set.");
    }
}
