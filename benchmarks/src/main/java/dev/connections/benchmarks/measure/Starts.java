package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.Archive;
import dev.connections.benchmarks.contestant.Contestant;
import dev.connections.benchmarks.contestant.RunningServer;
import dev.connections.benchmarks.load.HttpAnswer;
import dev.connections.benchmarks.load.KeepAliveClient;
import dev.connections.benchmarks.load.PreparedRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Interleaved starts on the filled database, each contestant with an archive of classes that a start of its own made: what it
 * loads until it has answered a few questions and ended in order.
 */
public final class Starts {

    private static final int OK = 200;
    private static final int QUESTIONS_FOR_ARCHIVE = 20;

    private final Bench bench;

    /** Starts of the participants of a run. */
    public Starts(Bench bench) {
        this.bench = bench;
    }

    /**
     * Measures that many starts of each.
     *
     * @param afterStart is given all starts so far
     */
    public List<StartTime> run(int count, Consumer<List<StartTime>> afterStart) throws IOException {
        Map<Entrant, Optional<Contestant>> archived = new LinkedHashMap<>();
        for (Entrant participant : bench.participants()) {
            archived.put(participant, withArchive(participant));
        }
        List<StartTime> starts = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            for (Map.Entry<Entrant, Optional<Contestant>> one : archived.entrySet()) {
                Contestant contestant = one.getValue().orElse(one.getKey().contestant());
                starts.add(
                        start(one.getKey(), contestant, number, one.getValue().isPresent()));
                afterStart.accept(List.copyOf(starts));
            }
        }
        return starts;
    }

    private Optional<Contestant> withArchive(Entrant participant) throws IOException {
        Contestant contestant = participant.contestant();
        Archive archive = new Archive(bench.directory(), contestant, contestant.java());
        try (RunningServer server = RunningServer.start(
                contestant.with(archive.toMake()), participant.arena().address(), List.of(), bench.log(participant))) {
            for (int i = 0; i < QUESTIONS_FOR_ARCHIVE; i++) {
                ask(server);
            }
        }
        return archive.exists() ? Optional.of(contestant.with(archive.toUse())) : Optional.empty();
    }

    private StartTime start(Entrant participant, Contestant contestant, int number, boolean archived) {
        long begin = System.nanoTime();
        try (RunningServer server =
                RunningServer.start(contestant, participant.arena().address(), List.of(), bench.log(participant))) {
            HttpAnswer answer = ask(server);
            long end = System.nanoTime();
            return new StartTime(
                    contestant.name(),
                    number,
                    archived,
                    (end - begin) / (double) TimeUnit.SECONDS.toNanos(1),
                    ProcessorTime.ofThisMachine().ofProcess(server.pid()),
                    answer.status() == OK ? Optional.empty() : Optional.of(answer.excerpt()));
        } catch (IOException failure) {
            return new StartTime(contestant.name(), number, archived, 0, 0, Optional.of(failure.toString()));
        }
    }

    private static HttpAnswer ask(RunningServer server) throws IOException {
        try (KeepAliveClient client = new KeepAliveClient(server.root().getPort())) {
            return client.exchange(PreparedRequest.get(
                    server.root(), server.contestant().dialect().firstQuestion(), List.of()));
        }
    }
}
