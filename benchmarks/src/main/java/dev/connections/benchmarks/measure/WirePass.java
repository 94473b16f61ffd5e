package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.contestant.StoreAddress;
import dev.connections.benchmarks.data.PostgresCluster;
import dev.connections.benchmarks.load.AnswerCheck;
import dev.connections.benchmarks.load.KeepAliveClient;
import dev.connections.benchmarks.load.PreparedRequest;
import dev.connections.benchmarks.load.Requests;
import dev.connections.benchmarks.load.WrongAnswer;
import dev.connections.benchmarks.workload.MeasuredCaller;
import dev.connections.benchmarks.workload.WorkItem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Counts statements and round trips of single requests, through a proxy before PostgreSQL. Statements are prepared by then: the
 * driver prepares one when it comes for the fifth time. Of requests that take seconds fewer are sent, two at the least.
 */
public final class WirePass {

    private static final int WARM_UPS = 8;
    private static final int COUNTED = 9;
    private static final int WARM_UPS_OF_MANY = 1;
    private static final int COUNTED_OF_MANY = 3;
    private static final int ROWS_OF_MANY = 100;
    private static final long TIME_FOR_ROW = TimeUnit.SECONDS.toNanos(4);

    private final Bench bench;
    private final RunSettings settings;

    /** Counts for the rows of a run. */
    public WirePass(Bench bench, RunSettings settings) {
        this.bench = bench;
        this.settings = settings;
    }

    /**
     * Counts for all rows.
     *
     * @param slices what was measured before; rows without a slice that counts are left out
     * @param afterContestant is given all counts so far
     */
    public List<WireCount> run(List<Slice> slices, Consumer<List<WireCount>> afterContestant) throws IOException {
        List<WireCount> counts = new ArrayList<>();
        PostgresCluster cluster = bench.cluster().orElseThrow();
        for (Entrant participant : bench.participants()) {
            for (Boolean signsIn : settings.callers().stream()
                    .filter(participant::knows)
                    .map(MeasuredCaller::signsIn)
                    .distinct()
                    .toList()) {
                try (PostgresProxy proxy = new PostgresProxy(cluster.port());
                        Connection statistics = cluster.connect("postgres")) {
                    StoreAddress address = participant.arena().address().throughPort(proxy.port());
                    try (MeasuredServer server = MeasuredServer.start(bench, participant, signsIn, address)) {
                        for (WorkItem operation : settings.operations()) {
                            for (MeasuredCaller caller : settings.callers()) {
                                if (caller.signsIn() == signsIn && counts(slices, participant, operation, caller)) {
                                    counts.add(count(server, participant, proxy, statistics, operation, caller));
                                }
                            }
                        }
                    }
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
                afterContestant.accept(List.copyOf(counts));
            }
        }
        return counts;
    }

    private static boolean counts(List<Slice> slices, Entrant participant, WorkItem operation, MeasuredCaller caller) {
        return slices.stream()
                .anyMatch(slice -> slice.counts()
                        && slice.contestant().equals(participant.contestant().name())
                        && slice.operation().equals(operation.name())
                        && slice.caller().equals(caller.label()));
    }

    private static WireCount count(
            MeasuredServer server,
            Entrant participant,
            PostgresProxy proxy,
            Connection statistics,
            WorkItem operation,
            MeasuredCaller caller)
            throws SQLException {
        boolean many = operation.name().contains("-" + ROWS_OF_MANY);
        AnswerCheck check = new AnswerCheck();
        List<Double> statements = new ArrayList<>();
        List<Double> roundTrips = new ArrayList<>();
        List<StatementTotals.Single> costliest = List.of();
        try (KeepAliveClient client =
                new KeepAliveClient(server.process().root().getPort())) {
            Requests requests =
                    participant.preparation(operation, caller).orElseThrow().prepare(server.session(caller));
            long begin = System.nanoTime();
            for (int i = many ? WARM_UPS_OF_MANY : WARM_UPS; i > 0 && isEarly(begin); i--) {
                send(client, requests, check);
            }
            StatementTotals.reset(statistics);
            int wanted = many ? COUNTED_OF_MANY : COUNTED;
            while (statements.size() < wanted && (statements.isEmpty() || isEarly(begin))) {
                long statementsBefore = proxy.statements();
                long roundTripsBefore = proxy.roundTrips();
                send(client, requests, check);
                statements.add((double) (proxy.statements() - statementsBefore));
                roundTrips.add((double) (proxy.roundTrips() - roundTripsBefore));
            }
            if (proxy.statements() == 0) {
                check.fault(operation.name(), "The proxy has seen no statement.");
            }
            costliest =
                    StatementTotals.costliest(statistics, participant.arena().database(), statements.size());
        } catch (IOException | WrongAnswer failure) {
            check.fault(operation.name(), failure.toString());
        }
        return new WireCount(
                server.name(),
                operation.name(),
                caller.label(),
                statements.isEmpty() ? 0 : Median.of(statements).value(),
                roundTrips.isEmpty() ? 0 : Median.of(roundTrips).value(),
                costliest,
                check.firstFault());
    }

    private static boolean isEarly(long begin) {
        return System.nanoTime() - begin < TIME_FOR_ROW;
    }

    private static void send(KeepAliveClient client, Requests requests, AnswerCheck check) throws IOException {
        Optional<PreparedRequest> request = requests.next();
        if (request.isPresent()) {
            check.judge(request.get(), client.exchange(request.get()));
        }
    }
}
