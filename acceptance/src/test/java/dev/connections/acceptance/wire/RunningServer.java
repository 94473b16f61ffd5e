package dev.connections.acceptance.wire;

import dev.connections.acceptance.stage.TemporaryDirectory;
import dev.connections.domain.access.StandardRoles;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server on an empty store of its own, with a client of it. */
public final class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TemporaryDirectory data = TemporaryDirectory.make("connections-wire");
    private final ConnectionsServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** A server with default settings. */
    public RunningServer() {
        this(settings -> settings);
    }

    /** A server whose settings differ from the default. */
    public RunningServer(UnaryOperator<ServerSettings> different) {
        server = ConnectionsServer.start(
                different.apply(ServerSettings.defaults().withPort(0).withDataDirectory(data.path())));
    }

    /** Where the service is. */
    public String root() {
        return server.baseAddress().toString();
    }

    /** Reads; spaces and quotes may stand as they are. */
    public JsonNode get(String path, String... headers) {
        return JSON.readTree(send("GET", path, "", headers).body());
    }

    /** Makes rows; the body may be written with single quotes. */
    public void make(String set, String... rows) {
        for (String row : rows) {
            HttpResponse<String> answer = send("POST", set, row);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /** Lets the user or team at that address have what basic users have. */
    public void makeBasic(String principal) {
        String association = principal.startsWith("teams") ? "teamroles" : "systemuserroles";
        make(
                principal + "/" + association + "_association/$ref",
                "{'@odata.id':'" + root() + "roles(" + StandardRoles.BASIC_USER + ")'}");
    }

    /** The values of one property in all rows of an answer. */
    public List<String> each(String path, String property, String... headers) {
        JsonNode answer = get(path, headers);
        if (!answer.has("value")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.get("value")
                .valueStream()
                .map(row -> row.required(property).asString())
                .toList();
    }

    /** Sends anything; an empty body is none, and single quotes in it become double ones. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return sendAsIs(method, path, body.replace('\'', '"'), headers);
    }

    /** Sends anything, as it is; an empty body is none, and one without a type is JSON. */
    public HttpResponse<String> sendAsIs(String method, String path, String body, String... headers) {
        String address = path.startsWith("http") ? path : root() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.replace(" ", "%20").replace("\"", "%22")))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty() && Stream.of(headers).noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        data.close();
    }
}
