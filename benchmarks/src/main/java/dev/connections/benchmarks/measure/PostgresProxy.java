package dev.connections.benchmarks.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a server and PostgreSQL on this machine, hands all bytes on, and counts statements and round trips. */
final class PostgresProxy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int WAITING = 100;

    private final ServerSocket entrance;
    private final int target;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();

    /** A proxy before a port of this machine, on a port that is free. */
    PostgresProxy(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** Where it listens. */
    int port() {
        return entrance.getLocalPort();
    }

    /** How many statements were sent so far. */
    long statements() {
        return statements.get();
    }

    /** How many times a client waited for answers so far. */
    long roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                daemon(() -> forward(client, server));
                daemon(() -> back(server, client));
            }
        } catch (IOException closed) {
            // The entrance was closed: nothing more is counted.
            return;
        }
    }

    private void forward(Socket client, Socket server) {
        PostgresMessages messages = new PostgresMessages();
        pump(client, server, (bytes, count) -> {
            long statementsBefore = messages.statements();
            long roundTripsBefore = messages.roundTrips();
            messages.accept(bytes, count);
            statements.addAndGet(messages.statements() - statementsBefore);
            roundTrips.addAndGet(messages.roundTrips() - roundTripsBefore);
        });
    }

    private void back(Socket server, Socket client) {
        pump(server, client, (bytes, count) -> {});
    }

    private static void pump(Socket from, Socket to, Tap tap) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                tap.see(buffer, count);
                out.write(buffer, 0, count);
            }
        } catch (IOException closed) {
            // One side has gone, and with it the other: both are closed here.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    /** Sees bytes before they are handed on. */
    private interface Tap {
        void see(byte[] bytes, int count);
    }
}
