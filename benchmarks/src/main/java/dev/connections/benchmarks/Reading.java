package dev.connections.benchmarks;

import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading one connection by its id over HTTP; and the floor, a bare Javalin that answers the same bytes from memory. Both
 * are asked by the same client, whose own cost is in both figures.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@Threads(2)
@State(Scope.Benchmark)
public class Reading {

    private static final String CONNECTION = "connections(e0000000-0000-4000-8000-000000000001)";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Database database;
    private ConnectionsServer server;
    private Javalin bare;
    private HttpRequest whole;
    private HttpRequest twoColumns;
    private HttpRequest floor;

    /** A server with the sample data, and a bare one that knows its answer by heart. */
    @Setup(Level.Trial)
    public void prepare() throws IOException, InterruptedException {
        database = Database.Kind.H2.start();
        server = ConnectionsServer.start(ServerSettings.defaults()
                .withPort(0)
                .withDatabase(database.settings())
                .withSampleData());
        whole = get(server.baseAddress().resolve(CONNECTION));
        twoColumns = get(server.baseAddress().resolve(CONNECTION + "?$select=name,effectivestart"));
        byte[] answer = send(whole);
        bare = Javalin.start(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get(
                    "/", context -> context.contentType("application/json").result(answer));
        });
        floor = get(URI.create("http://127.0.0.1:" + bare.port() + "/"));
    }

    /** Nothing stays. */
    @TearDown(Level.Trial)
    public void cleanUp() throws IOException {
        bare.stop();
        server.close();
        database.close();
    }

    /** A connection with all that it has. */
    @Benchmark
    public byte[] connection() throws IOException, InterruptedException {
        return send(whole);
    }

    /** A connection with two columns. */
    @Benchmark
    public byte[] twoColumnsOfConnection() throws IOException, InterruptedException {
        return send(twoColumns);
    }

    /** The floor. */
    @Benchmark
    public byte[] bareJavalin() throws IOException, InterruptedException {
        return send(floor);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " was answered with " + response.statusCode());
        }
        return response.body();
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }
}
