package dev.connections.acceptance.roundtrip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Sockets for the PostgreSQL driver ({@code socketFactory} in its address) that tell what requests send over them. What
 * the server's own threads send, to watch the database and to fill the pool, depends on time and is left out.
 */
public final class RecordedSockets extends SocketFactory {

    private static final String THREADS_OF_THE_SERVER = "connections-";

    private static final List<String> STATEMENTS = new ArrayList<>();
    private static int roundTrips;

    /** What requests send over the sockets of the process while an operation is carried out. */
    static Traffic during(Runnable operation) {
        begin();
        operation.run();
        return end();
    }

    private static synchronized void begin() {
        STATEMENTS.clear();
        roundTrips = 0;
    }

    private static synchronized Traffic end() {
        return new Traffic(List.copyOf(STATEMENTS), roundTrips);
    }

    private static synchronized void noteStatement(String text) {
        if (isOfRequest()) {
            STATEMENTS.add(text);
        }
    }

    private static synchronized void noteRoundTrip() {
        if (isOfRequest()) {
            roundTrips++;
        }
    }

    private static boolean isOfRequest() {
        return !Thread.currentThread().getName().startsWith(THREADS_OF_THE_SERVER);
    }

    @Override
    public Socket createSocket() {
        return new RecordedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw asksForConnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw asksForConnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw asksForConnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw asksForConnected();
    }

    private static SocketException asksForConnected() {
        return new SocketException("The PostgreSQL driver connects its sockets itself.");
    }

    /** A socket whose bytes are read along. */
    private static final class RecordedSocket extends Socket {

        private final FrontendMessages messages =
                new FrontendMessages(RecordedSockets::noteStatement, RecordedSockets::noteRoundTrip);

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    messages.read(bytes, offset, length);
                    out.write(bytes, offset, length);
                }

                @Override
                public void write(int single) throws IOException {
                    write(new byte[] {(byte) single}, 0, 1);
                }
            };
        }
    }
}
