package dev.connections.acceptance.process;

import dev.connections.acceptance.world.rest.RestWorld;
import dev.connections.acceptance.world.rest.WebApiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged jar as it runs, with its data in a directory that outlives it. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/api/data/v9\\.2/");

    /** For long runs: {@code -XX:SharedArchiveFile=…} halves the time of a start. */
    private static final List<String> MORE_FLAGS = Stream.of(
                    System.getProperty("connections.server.flags", "").split(" "))
            .filter(flag -> !flag.isEmpty())
            .toList();

    private static final int OK = 200;

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

    /** Starts it on a free port with its data in that directory, and returns when it says that it answers. */
    static ServerProcess start(Path data) {
        return start("--data-dir", data.toString());
    }

    /** Starts it on a free port with these options, and returns when it says that it answers. */
    static ServerProcess start(String... options) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String jar = System.getProperty("connections.server.jar");
        try {
            ServerProcess server = new ServerProcess(new ProcessBuilder(Stream.of(
                                    Stream.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                                    MORE_FLAGS.stream(),
                                    Stream.of("-jar", jar, "serve", "--port", "0"),
                                    Stream.of(options))
                            .flatMap(part -> part)
                            .toList())
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

    WebApiClient client() {
        return new WebApiClient(address.join());
    }

    /** Returns when it answers that with 200 again, within a minute. */
    void awaitAnswer(String path) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (client().get(path).status() != OK) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The server does not answer " + path + " again:\n" + output());
            }
        }
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

    /** Its number in the operating system. */
    long pid() {
        return process.pid();
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
