package dev.connections.acceptance.readme;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server that the README's first command starts, on a free port and with data of its own. */
record LaunchedServer(Process process, String address) {

    private static final Pattern ADDRESS = Pattern.compile("(http://\\S+?/)api/data/");

    static LaunchedServer start(Path root, String command, Path data) throws IOException {
        List<String> words = Stream.concat(
                        Stream.of(command.split(" ")), Stream.of("--port", "0", "--data-dir", data.toString()))
                .toList();
        Process process = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new LaunchedServer(process, address.group(1));
            }
        }
        throw new IllegalStateException("'" + command + "' ended without saying where it answers");
    }

    /** Ends it as an operator would, and waits until it is gone. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
