package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.RunningServer;
import dev.connections.benchmarks.load.AnswerCheck;
import dev.connections.benchmarks.load.KeepAliveClient;
import dev.connections.benchmarks.load.LateAnswer;
import dev.connections.benchmarks.load.Load;
import dev.connections.benchmarks.load.Outcome;
import dev.connections.benchmarks.load.PreparedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** The resident memory of each contestant alone: at rest, and while 16 readers take pages of 5,000 rows. */
public final class MemoryPass {

    private static final int READERS = 16;
    private static final double SECONDS = 6;
    private static final int DIGITS = 3;
    private static final int SECONDS_OF_REST = 1;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final Bench bench;

    /** Measures the participants of a run. */
    public MemoryPass(Bench bench) {
        this.bench = bench;
    }

    /**
     * Measures each once.
     *
     * @param afterEach is given all figures so far
     */
    public List<MemoryUse> run(Consumer<List<MemoryUse>> afterEach) {
        List<MemoryUse> all = new ArrayList<>();
        for (Entrant participant : bench.participants()) {
            all.add(measure(participant));
            afterEach.accept(List.copyOf(all));
        }
        return all;
    }

    private MemoryUse measure(Entrant participant) {
        String name = participant.contestant().name();
        try (RunningServer server = RunningServer.start(
                participant.contestant(), participant.arena().address(), List.of(), bench.log(participant))) {
            PreparedRequest page = PreparedRequest.get(
                    server.root(), server.contestant().dialect().page(), List.of("Prefer: odata.maxpagesize=5000"));
            AnswerCheck check = new AnswerCheck();
            try (KeepAliveClient client = new KeepAliveClient(server.root().getPort())) {
                PreparedRequest first = PreparedRequest.get(
                        server.root(), server.contestant().dialect().firstQuestion(), List.of());
                check.judge(first, client.exchange(first));
            }
            TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
            double idle = Memory.residentMebibytes(server.pid());
            try (Load load = new Load(server.root().getPort(), READERS, bench.timeout())) {
                CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> read(load, page, check));
                double most = idle;
                while (!outcome.isDone()) {
                    most = Math.max(most, Memory.residentMebibytes(server.pid()));
                    TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                }
                return new MemoryUse(name, idle, most, outcome.get().requests(), check.firstFault());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return new MemoryUse(name, 0, 0, 0, Optional.of(interruption.toString()));
        } catch (IOException | ExecutionException failure) {
            return new MemoryUse(name, 0, 0, 0, Optional.of(failure.toString()));
        }
    }

    private static Outcome read(Load load, PreparedRequest page, AnswerCheck check) {
        try {
            return load.asFastAsAnswersCome(() -> Optional.of(page), check, SECONDS);
        } catch (LateAnswer late) {
            // The server had the whole time to fill its memory with pages that it could not deliver.
            return new Outcome(0, late.seconds(), new Histogram(DIGITS));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
