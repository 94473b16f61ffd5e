package dev.connections.benchmarks.contestant;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of a contestant that answers. */
public final class RunningServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"]+");
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 120;

    private final Contestant contestant;
    private final Process process;
    private final URI root;

    private RunningServer(Contestant contestant, Process process, URI root) {
        this.contestant = contestant;
        this.process = process;
        this.root = root;
    }

    /**
     * Starts a contestant and waits until it says where it answers.
     *
     * @param log where its stderr goes
     * @throws IOException when it ends or says nothing within a minute
     */
    public static RunningServer start(Contestant contestant, StoreAddress store, List<String> signIn, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(contestant.command(store, signIn))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(contestant.environment(store));
        Process process = builder.start();
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, address), "output of " + contestant.name());
        reader.setDaemon(true);
        reader.start();
        try {
            return new RunningServer(contestant, process, address.get(SECONDS_TO_START, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException failure) {
            process.destroyForcibly();
            throw new IOException(contestant.name() + " did not start; its log is " + log + ".", failure);
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + contestant.name() + " was starting.", interruption);
        }
    }

    /** Reads to the end, so that the process never waits for a reader. */
    private static void read(Process process, CompletableFuture<URI> address) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group()));
                }
            }
            address.completeExceptionally(new IOException("It ended without naming an address."));
        } catch (IOException failure) {
            address.completeExceptionally(failure);
        }
    }

    /** Whom it runs. */
    public Contestant contestant() {
        return contestant;
    }

    /** The root of its Web API. */
    public URI root() {
        return root;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
