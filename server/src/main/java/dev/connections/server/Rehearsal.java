package dev.connections.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A server's days in a second: it starts on an empty store, reads, writes and refuses a little, starts once more on what it
 * has kept, and is gone.
 *
 * <p>The launcher lets the Java machine watch this to learn which classes a server needs, so that the next start, and its
 * first request, find them prepared.
 */
final class Rehearsal {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    private Rehearsal(URI base) {
        this.base = base;
    }

    /** Runs it on a server that is started in a directory of its own; nothing of it stays. */
    static void run(Function<ServerSettings, ConnectionsServer> start) {
        Path directory = temporaryDirectory();
        ServerSettings settings = ServerSettings.defaults().withPort(0).withDataDirectory(directory);
        try {
            rehearse(start.apply(settings.withSampleData()));
            rehearse(start.apply(settings));
        } finally {
            deleteAll(directory);
        }
    }

    private static void rehearse(ConnectionsServer started) {
        try (ConnectionsServer server = started) {
            new Rehearsal(server.baseAddress()).rehearse();
        }
    }

    private void rehearse() {
        String account = "accounts(a0000000-0000-4000-8000-0000000000aa)";
        String contact = "contacts(c0000000-0000-4000-8000-0000000000aa)";
        String connection = "connections(e0000000-0000-4000-8000-0000000000aa)";
        send("GET", "WhoAmI", "");
        send("GET", "connections?$select=name,effectivestart&$top=5", "");
        send("GET", "connectionroles", "");
        send("PATCH", account, "{\"name\": \"Rehearsal\"}");
        send("PATCH", contact, "{\"fullname\": \"Rehearsal\"}");
        send("POST", "connections", """
                {"connectionid": "e0000000-0000-4000-8000-0000000000aa",
                 "record1id_account@odata.bind": "/%s",
                 "record2id_contact@odata.bind": "/%s",
                 "effectivestart": "2024-01-01"}""".formatted(account, contact));
        send("GET", connection, "");
        send("PATCH", connection, "{\"description\": \"Rehearsal\"}");
        send("DELETE", connection, "");
        send("GET", connection, "");
        send("POST", "connections", "{");
    }

    /** Whatever the answer is, it has been rehearsed; that it is right is for tests to say. */
    private void send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .build();
        try {
            client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("connections-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
