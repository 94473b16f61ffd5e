package dev.connections.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a client and a server on this machine, which can hang, be cut off, and come back. */
public final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 8_192;

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;
    private boolean held;
    private String cutBehind = "";

    /** A network to that port. */
    public TcpProxy(int target) {
        this.target = target;
        listening = listen(0);
        port = listening.getLocalPort();
        accept(listening);
    }

    /** The port that leads to the target. */
    public int port() {
        return port;
    }

    /** Takes connections and bytes, and passes on nothing: as a server whose processes are stopped. */
    public synchronized void hang() {
        held = true;
    }

    /** Refuses connections, and ends those that there are. */
    public synchronized void goDown() {
        closeQuietly(listening);
        open.forEach(TcpProxy::closeQuietly);
    }

    /** Passes on the next request that contains this text, and ends its connection before the answer. */
    public synchronized void cutBehind(String text) {
        cutBehind = text;
    }

    /** Is as it was at first. */
    public synchronized void comeBack() {
        held = false;
        notifyAll();
        if (listening.isClosed()) {
            listening = listen(port);
            accept(listening);
        }
    }

    @Override
    public void close() {
        goDown();
        synchronized (this) {
            held = false;
            notifyAll();
        }
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocket socket) {
        run(() -> {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                if (isOpened(socket, client, server)) {
                    run(() -> pass(client, server, true));
                    run(() -> pass(server, client, false));
                }
            }
        });
    }

    /** A connection that was being made while the network went down ends with the others. */
    private synchronized boolean isOpened(ServerSocket by, Socket client, Socket server) {
        if (by.isClosed()) {
            closeQuietly(client);
            closeQuietly(server);
            return false;
        }
        open.add(client);
        open.add(server);
        return true;
    }

    private void pass(Socket from, Socket to, boolean request) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
                awaitPassage();
                boolean last = request && isCutBehind(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
                if (last) {
                    from.close();
                }
                out.write(chunk, 0, length);
                out.flush();
                if (last) {
                    awaitAnswer(to);
                }
            }
        } finally {
            open.remove(from);
        }
    }

    /** The other thread reads the answer, cannot pass it on, and closes both sockets. */
    private static void awaitAnswer(Socket server) {
        while (!server.isClosed()) {
            Thread.onSpinWait();
        }
    }

    private synchronized boolean isCutBehind(String request) {
        boolean cut = !cutBehind.isEmpty() && request.contains(cutBehind);
        if (cut) {
            cutBehind = "";
        }
        return cut;
    }

    private synchronized void awaitPassage() {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // It is closed, which is all that is wanted.
        }
    }

    private static void run(Passage passage) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passage.run();
                    } catch (IOException ended) {
                        // One of the two has closed its end, as either may.
                    }
                },
                "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Passage {

        void run() throws IOException;
    }
}
