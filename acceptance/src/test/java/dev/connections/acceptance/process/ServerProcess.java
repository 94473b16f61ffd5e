package dev.connections.acceptance.process;

import dev.connections.acceptance.world.rest.RestWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged jar as it runs, with its data in a directory that outlives it. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/api/data/v9\\.2/");

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        reader = new Thread(this::readOutput, "output of the server");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it on a free port and returns when it says that it answers. */
    static ServerProcess start(Path data) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String jar = System.getProperty("connections.server.jar");
        try {
            ServerProcess server = new ServerProcess(new ProcessBuilder(List.of(
                            java.toString(), "-jar", jar, "serve", "--port", "0", "--data-dir", data.toString()))
                    .redirectErrorStream(true)
                    .start());
            server.address.join();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RestWorld world() {
        return new RestWorld(address.join());
    }

    /** Kills it at once, without a chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /**
     * Asks it to end (SIGTERM) and tells with which exit code it did. Asked through its handle, because the process
     * itself would close its output at once.
     */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** All that it has printed. */
    String output() {
        return output.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        kill();
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group()));
                }
            }
        } catch (IOException e) {
            output.add("(no more output: " + e.getMessage() + ")");
        }
        address.completeExceptionally(new AssertionError("The server never said where it answers:\n" + output()));
    }
}
