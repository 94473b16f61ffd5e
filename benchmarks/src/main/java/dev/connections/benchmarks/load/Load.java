package dev.connections.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Clients that send requests to one server, each over a connection of its own. */
public final class Load implements AutoCloseable {

    private static final int DIGITS = 3;

    private final List<KeepAliveClient> clients = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * That many clients of a server on this machine.
     *
     * @param timeout how many seconds an answer may take; a load with a later one ends with {@link LateAnswer}
     */
    public Load(int port, int count, double timeout) throws IOException {
        for (int i = 0; i < count; i++) {
            clients.add(new KeepAliveClient(port, timeout));
        }
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "client");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Sends requests one after another from each client, for that time or until there are no more, one at the least. */
    public Outcome asFastAsAnswersCome(Requests requests, AnswerCheck check, double seconds) throws IOException {
        long end = System.nanoTime() + nanos(seconds);
        return run(client -> {
            Histogram latencies = new Histogram(DIGITS);
            long now = System.nanoTime();
            do {
                Optional<PreparedRequest> request = requests.next();
                if (request.isEmpty()) {
                    break;
                }
                send(client, request.get(), check);
                latencies.recordValue(micros(System.nanoTime() - now));
                now = System.nanoTime();
            } while (now < end);
            return latencies;
        });
    }

    /**
     * Sends requests at a fixed rate, whatever the answers take. A latency counts from the moment at which the request was to
     * be sent, so a request that has to wait for a client counts its wait.
     */
    public Outcome atRate(Requests requests, AnswerCheck check, double seconds, double perSecond) throws IOException {
        Schedule schedule = new Schedule(System.nanoTime(), perSecond, nanos(seconds));
        return run(client -> {
            Histogram latencies = new Histogram(DIGITS);
            for (long intended = schedule.next(); intended != Schedule.OVER; intended = schedule.next()) {
                sleepUntil(intended);
                Optional<PreparedRequest> request = requests.next();
                if (request.isEmpty()) {
                    break;
                }
                send(client, request.get(), check);
                latencies.recordValue(micros(schedule.latency(intended, System.nanoTime())));
            }
            return latencies;
        });
    }

    private Outcome run(Part part) throws IOException {
        long begin = System.nanoTime();
        List<Future<Histogram>> parts = new ArrayList<>();
        for (KeepAliveClient client : clients) {
            parts.add(threads.submit(() -> part.of(client)));
        }
        Histogram all = new Histogram(DIGITS);
        try {
            for (Future<Histogram> done : parts) {
                all.add(done.get());
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof LateAnswer late) {
                throw late;
            }
            throw new IOException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
        return new Outcome(all.getTotalCount(), seconds(System.nanoTime() - begin), all);
    }

    private static void send(KeepAliveClient client, PreparedRequest request, AnswerCheck check) throws IOException {
        HttpAnswer answer = client.exchange(request);
        check.judge(request, answer);
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos));
    }

    private static long nanos(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (KeepAliveClient client : clients) {
            client.close();
        }
    }

    /** What one client does. */
    private interface Part {
        Histogram of(KeepAliveClient client) throws IOException;
    }
}
