package dev.connections.benchmarks.contestant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Which commit files belong to, as git tells. */
public final class Commit {

    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /** The commit of the work tree that a directory is in, with a plus when tracked files have changed since. */
    public static String of(Path directory) {
        String commit = output(directory, "git", "rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return UNKNOWN;
        }
        return commit
                + (output(directory, "git", "status", "--porcelain", "-uno").isEmpty() ? "" : "+");
    }

    private static String output(Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 ? text : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
