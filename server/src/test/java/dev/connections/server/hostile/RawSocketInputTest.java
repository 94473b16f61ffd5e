package dev.connections.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Each input comes from a seed of its own. What was found is sent again in each build, by the seeds in {@code
 * raw-socket-seeds.txt}. A long run: {@code -Dconnections.raw.inputs=1000000}, from {@code -Dconnections.raw.seed=1} on.
 */
@DisplayName("Random bytes over a socket are answered, and never by a fault of the server")
class RawSocketInputTest {

    private static final int MAX_WAIT_MILLIS = 20_000;
    private static final int MAX_READ = 1 << 24;
    private static final int SENDERS = Integer.getInteger("connections.raw.senders", 3);

    /** So much fits into the buffers of a connection, whether or not the server reads it. */
    private static final int BUFFERED = 16_384;

    /** What the protocol itself says of versions and encodings that are not spoken here. */
    private static final Pattern FAULT = Pattern.compile("HTTP/1\\.[01] (?!501|505)5\\d\\d");

    private static final Queue<String> ERRORS = new ConcurrentLinkedQueue<>();
    private static final AppenderBase<ILoggingEvent> LOG = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                ERRORS.add(event.getFormattedMessage());
            }
        }
    };

    private static ConnectionsServer server;

    @BeforeAll
    static void start() {
        server = ConnectionsServer.start(
                ServerSettings.defaults().withPort(0).inMemory().withSampleData());
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        server.close();
    }

    @Test
    void what_was_found_once_is_not_found_again() throws IOException {
        try (InputStream seeds = RawSocketInputTest.class.getResourceAsStream("/raw-socket-seeds.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(seeds, StandardCharsets.UTF_8))) {
            assertThat(faults(lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .mapToLong(Long::parseLong)
                            .boxed()))
                    .isEmpty();
        }
        assertThat(ERRORS).isEmpty();
    }

    @Test
    void nothing_new_is_found() throws InterruptedException {
        long first = Long.getLong("connections.raw.seed", 1);
        long inputs = Long.getLong("connections.raw.inputs", 3_000);
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        AtomicLong next = new AtomicLong(first);
        List<Thread> senders = LongStream.range(0, SENDERS)
                .mapToObj(i -> new Thread(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < first + inputs && faults.size() < 20;
                            seed = next.getAndIncrement()) {
                        faults(Stream.of(seed)).forEach(faults::add);
                        tell(seed, faults);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(faults).isEmpty();
        assertThat(ERRORS).isEmpty();
    }

    private static void tell(long seed, Queue<String> faults) {
        if (seed % 50_000 == 0) {
            System.err.println(seed + " inputs, faults: " + faults + ", errors: " + ERRORS);
        }
    }

    private static List<String> faults(Stream<Long> seeds) {
        return seeds.flatMap(seed -> fault(seed).stream()).toList();
    }

    private static List<String> fault(long seed) {
        String input = new Mutations(new Random(seed)).next();
        String answer = exchange(input);
        Matcher fault = FAULT.matcher(answer);
        return fault.find() ? List.of("Seed " + seed + ": " + fault.group() + " for " + shown(input)) : List.of();
    }

    /** Many addresses of this machine, so that ports do not run out while closed connections are remembered. */
    private static String exchange(String input) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (1 + input.length() % 100)}), 0));
            socket.connect(
                    new InetSocketAddress("127.0.0.1", server.baseAddress().getPort()), MAX_WAIT_MILLIS);
            socket.setSoTimeout(MAX_WAIT_MILLIS);
            if (input.length() > BUFFERED) {
                new Thread(() -> write(socket, input)).start();
            } else {
                write(socket, input);
            }
            return read(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Socket socket, String input) {
        try {
            socket.getOutputStream().write(input.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        } catch (IOException closedBeforeAllWasSent) {
            // The server may refuse a request before it has all of it.
        }
    }

    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(MAX_READ), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException hang) {
            return "HTTP/1.1 599 no answer within " + MAX_WAIT_MILLIS + " ms";
        } catch (IOException reset) {
            return "";
        }
    }

    private static String shown(String input) {
        String text = input.length() > 600 ? input.substring(0, 600) + "… (" + input.length() + ")" : input;
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
