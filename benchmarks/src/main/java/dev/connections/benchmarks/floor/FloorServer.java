package dev.connections.benchmarks.floor;

import java.sql.SQLException;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The floor as a process. It opens a store that our server has made and answers on the loopback address; see the package
 * for what it answers.
 */
public final class FloorServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int HEADER_BYTES = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final Store store;

    private FloorServer(FloorOptions options) throws Exception {
        store = Store.open(options);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setOutputAggregationSize(http.getOutputBufferSize());
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(options.port());
        server.addConnector(connector);
        server.setHandler(new FloorHandler(store, SenderLookup.of(options), new Routes()));
        server.start();
    }

    /**
     * Starts the floor; when this returns, it answers.
     *
     * @throws IllegalArgumentException for options that it does not know
     */
    public static FloorServer start(List<String> options) throws Exception {
        return new FloorServer(FloorOptions.parse(options));
    }

    /**
     * Starts the floor and says on stdout where it answers.
     *
     * @param options as {@link FloorOptions} lists them
     */
    public static void main(String... options) throws Exception {
        FloorServer floor = start(List.of(options));
        Runtime.getRuntime().addShutdownHook(new Thread(floor::closeQuietly, "close the store"));
        System.out.println("The floor answers at " + floor.address());
    }

    /** The address that all addresses of the Web API start with. */
    public String address() {
        return "http://" + HOST + ":" + connector.getLocalPort() + "/api/data/v9.2/";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            System.err.println("The floor did not stop in order: " + failure.getMessage());
        }
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            store.close();
        } catch (SQLException failure) {
            System.err.println("The store could not be closed: " + failure.getMessage());
        }
    }
}
