package dev.connections.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One connection of HTTP/1.1 that is kept: writes the bytes of a request and reads the answer. Not for several threads. */
public final class KeepAliveClient implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int NO_BODY = 204;
    private static final int NOT_MODIFIED = 304;
    private static final double SECONDS_TO_ANSWER = 120;
    private static final int HEXADECIMAL = 16;
    private static final int STATUS_BEGIN = 9;
    private static final int STATUS_END = 12;

    private final int port;
    private final double timeout;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private int position;
    private int limit;
    private long latest;

    /** A connection to a port of this machine, which waits two minutes for an answer. */
    public KeepAliveClient(int port) throws IOException {
        this(port, SECONDS_TO_ANSWER);
    }

    /**
     * A connection to a port of this machine.
     *
     * @param timeout how many seconds an answer may take from request to last byte
     */
    public KeepAliveClient(int port, double timeout) throws IOException {
        this.port = port;
        this.timeout = timeout;
        socket = open();
        in = socket.getInputStream();
    }

    private Socket open() throws IOException {
        Socket opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        position = 0;
        limit = 0;
        return opened;
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws LateAnswer when it takes too long; the connection is of no use afterwards
     */
    public HttpAnswer exchange(PreparedRequest request) throws IOException {
        latest = System.nanoTime() + (long) (timeout * TimeUnit.SECONDS.toNanos(1));
        socket.getOutputStream().write(request.bytes());
        HttpAnswer answer = read();
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            socket.close();
            socket = open();
            in = socket.getInputStream();
        }
        return answer;
    }

    private HttpAnswer read() throws IOException {
        StringBuilder head = new StringBuilder();
        long length = -1;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            String folded = line.toLowerCase(Locale.ROOT);
            if (folded.startsWith("content-length:")) {
                length = Long.parseLong(
                        folded.substring("content-length:".length()).strip());
            } else if (folded.startsWith("transfer-encoding:")) {
                chunked = folded.endsWith("chunked");
            }
        }
        String text = head.toString();
        int status = Integer.parseInt(text.substring(STATUS_BEGIN, STATUS_END));
        ByteArrayOutputStream body = new ByteArrayOutputStream(length > 0 ? (int) length : 0);
        if (chunked) {
            chunks(body);
        } else if (status != NO_BODY && status != NOT_MODIFIED) {
            if (length < 0) {
                throw new IOException("The answer says neither how long it is nor that it comes in chunks: " + text);
            }
            copy(length, body);
        }
        return new HttpAnswer(status, text, body.toByteArray());
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            copy(size, body);
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); ) {
            trailer = line();
        }
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private void copy(long count, ByteArrayOutputStream to) throws IOException {
        long left = count;
        while (left > 0) {
            fillIfEmpty();
            int part = (int) Math.min(left, limit - position);
            to.write(buffer, position, part);
            position += part;
            left -= part;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fillIfEmpty();
            for (int i = position; i < limit; i++) {
                if (buffer[i] == '\n') {
                    line.append(new String(buffer, position, i - position, StandardCharsets.ISO_8859_1));
                    position = i + 1;
                    return line.toString().stripTrailing();
                }
            }
            line.append(new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1));
            position = limit;
        }
    }

    private void fillIfEmpty() throws IOException {
        if (position == limit) {
            position = 0;
            limit = readInTime();
            if (limit < 0) {
                throw new EOFException("The server closed the connection within an answer.");
            }
        }
    }

    private int readInTime() throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(latest - System.nanoTime());
        if (left <= 0) {
            throw new LateAnswer(timeout);
        }
        socket.setSoTimeout((int) left);
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException late) {
            throw new LateAnswer(timeout);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
