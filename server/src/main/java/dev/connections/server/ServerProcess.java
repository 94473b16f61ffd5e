package dev.connections.server;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server as a process of its own: it says when it is ready, and ends when the operating system asks it to. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private final PrintStream out;

    /** @param out takes the line that says where the server answers */
    ServerProcess(PrintStream out) {
        this.out = out;
    }

    /** Serves until the process is asked to end; the Java machine then exits with 143 (SIGTERM) or 130 (SIGINT). */
    void serve(ServerSettings settings) {
        ConnectionsServer server = ConnectionsServer.start(settings);
        // Before the server announces itself: from then on it may be asked to end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        announce(server);
        awaitTheEndOfTheProcess();
    }

    /** Does everything once, on a store that is thrown away. */
    void rehearse() {
        Rehearsal.run(settings -> {
            ConnectionsServer server = ConnectionsServer.start(settings);
            announce(server);
            return server;
        });
    }

    private void announce(ConnectionsServer server) {
        out.printf(
                Locale.ROOT,
                "Connections answers at %s (started in %.1f s)%n",
                server.baseAddress(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        out.flush();
    }

    private static void stop(ConnectionsServer server) {
        LOG.info("Stopping: requests under way are finished, new ones are not taken");
        server.close();
        LOG.info("Stopped");
    }

    private static void awaitTheEndOfTheProcess() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
