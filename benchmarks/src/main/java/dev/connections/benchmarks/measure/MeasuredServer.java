package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.RunningServer;
import dev.connections.benchmarks.contestant.StoreAddress;
import dev.connections.benchmarks.load.AnswerCheck;
import dev.connections.benchmarks.load.HttpAnswer;
import dev.connections.benchmarks.load.LateAnswer;
import dev.connections.benchmarks.load.Load;
import dev.connections.benchmarks.load.Outcome;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import dev.connections.benchmarks.workload.MadeConnections;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.Session;
import dev.connections.benchmarks.workload.WorkItem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running process of a participant, with what is read from it before and after a stretch of load. */
final class MeasuredServer implements AutoCloseable {

    private static final int REFERENCES = 8;
    private static final int LOOKED_THROUGH = 256;
    private static final long TIME_FOR_REFERENCES = TimeUnit.MILLISECONDS.toNanos(200);

    private final Bench bench;
    private final Entrant participant;
    private final RunningServer server;
    private final Allocation allocation;
    private final Optional<Connection> statistics;
    private final Map<MeasuredCaller, Session> sessions = new EnumMap<>(MeasuredCaller.class);

    private MeasuredServer(Bench bench, Entrant participant, RunningServer server, Optional<Connection> statistics)
            throws IOException {
        this.bench = bench;
        this.participant = participant;
        this.server = server;
        this.statistics = statistics;
        this.allocation = Allocation.of(server.pid());
    }

    /** Starts the server of a participant, with or without sign-in. */
    static MeasuredServer start(Bench bench, Entrant participant, boolean signsIn) throws IOException {
        return start(bench, participant, signsIn, participant.arena().address());
    }

    /** Starts it on another way to its database. */
    static MeasuredServer start(Bench bench, Entrant participant, boolean signsIn, StoreAddress address)
            throws IOException {
        List<String> options = signsIn ? bench.signIn().options() : List.of();
        RunningServer server = RunningServer.start(participant.contestant(), address, options, bench.log(participant));
        try {
            Optional<Connection> statistics = bench.cluster().isPresent()
                    ? Optional.of(bench.cluster().get().connect("postgres"))
                    : Optional.empty();
            return new MeasuredServer(bench, participant, server, statistics);
        } catch (SQLException failure) {
            server.close();
            throw new IOException(failure);
        }
    }

    String name() {
        return participant.contestant().name();
    }

    RunningServer process() {
        return server;
    }

    /** The session of a caller, the same one each time. */
    Session session(MeasuredCaller caller) {
        return sessions.computeIfAbsent(
                caller,
                unused -> new Session(
                        server.root(),
                        caller,
                        caller.headers(bench.signIn()),
                        bench.size(),
                        participant.arena().pairs(),
                        new MadeConnections(),
                        bench.timeout()));
    }

    /** Measures one slice; a slice that fails says why. */
    Slice slice(WorkItem operation, MeasuredCaller caller, int round, int clients, double seconds) {
        try {
            Requests requests =
                    participant.preparation(operation, caller).orElseThrow().prepare(session(caller));
            AnswerCheck check = new AnswerCheck();
            if (operation.isRead()) {
                takeReferences(session(caller), requests, check);
            }
            try (Load load = new Load(server.root().getPort(), operation.clientsOr(clients), bench.timeout())) {
                Reading before = read();
                Outcome outcome = load.asFastAsAnswersCome(requests, check, seconds);
                Reading spent = read().since(before);
                return new Slice(
                        name(),
                        operation.name(),
                        caller.label(),
                        round,
                        outcome.requests(),
                        outcome.seconds(),
                        spent.serverMillis(),
                        spent.databaseMillis(),
                        spent.allocated(),
                        spent.statements().calls(),
                        spent.statements().buffers(),
                        check.compared(),
                        Optional.empty(),
                        check.firstFault());
            }
        } catch (LateAnswer late) {
            settle();
            return Slice.late(name(), operation.name(), caller.label(), round, late.seconds());
        } catch (IOException | SQLException | WrongAnswer failure) {
            return Slice.failed(name(), operation.name(), caller.label(), round, failure.toString());
        }
    }

    /** Asks the first different questions once, so that answers under load can be compared with these. */
    Map<String, HttpAnswer> takeReferences(Session session, Requests requests, AnswerCheck check) throws IOException {
        Map<String, HttpAnswer> answers = new LinkedHashMap<>();
        long end = System.nanoTime() + TIME_FOR_REFERENCES;
        for (int i = 0; i < LOOKED_THROUGH && answers.size() < REFERENCES; i++) {
            if (i > 0 && System.nanoTime() > end) {
                break;
            }
            PreparedRequest request = requests.next().orElseThrow();
            if (!answers.containsKey(request.name())) {
                HttpAnswer answer = session.ask(request);
                answers.put(request.name(), answer);
                check.expect(request, answer);
            }
        }
        return answers;
    }

    /**
     * Waits until nothing more is done for requests whose clients have gone away, so that it does not disturb the next slice.
     * Statements of PostgreSQL are cancelled; those of H2 cannot be.
     */
    void settle() {
        try {
            if (statistics.isPresent()) {
                ActiveStatements.cancel(statistics.get(), participant.arena().database());
            }
            Idleness.await(() -> ProcessorTime.ofThisMachine().ofProcess(server.pid()));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Reading read() throws IOException, SQLException {
        ProcessorTime time = ProcessorTime.ofThisMachine();
        return new Reading(
                time.ofProcess(server.pid()),
                participant.arena().databasePid().isPresent()
                        ? time.ofTree(participant.arena().databasePid().getAsLong())
                        : 0,
                allocation.bytes(),
                statistics.isPresent()
                        ? StatementTotals.read(
                                statistics.get(), participant.arena().database())
                        : new StatementTotals(0, 0));
    }

    @Override
    public void close() throws IOException {
        allocation.close();
        server.close();
        if (statistics.isPresent()) {
            try {
                statistics.get().close();
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
        }
    }

    /** What all meters show at one moment. */
    private record Reading(long serverMillis, long databaseMillis, long allocated, StatementTotals statements) {

        Reading since(Reading before) {
            return new Reading(
                    serverMillis - before.serverMillis,
                    databaseMillis - before.databaseMillis,
                    allocated - before.allocated,
                    statements.since(before.statements));
        }
    }
}
