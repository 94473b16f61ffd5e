package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.workload.MeasuredCaller;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All servers of a run: of each participant one without sign-in and one with it, as the callers need them. */
public final class Servers implements AutoCloseable {

    private final Map<Key, MeasuredServer> running = new LinkedHashMap<>();

    private Servers() {}

    /** Starts all that the callers need. */
    public static Servers start(Bench bench, List<MeasuredCaller> callers) throws IOException {
        Servers servers = new Servers();
        try {
            for (Entrant participant : bench.participants()) {
                for (MeasuredCaller caller : callers) {
                    Key key = new Key(participant, caller.signsIn());
                    if (participant.knows(caller) && !servers.running.containsKey(key)) {
                        servers.running.put(key, MeasuredServer.start(bench, participant, caller.signsIn()));
                    }
                }
            }
            return servers;
        } catch (IOException failure) {
            servers.close();
            throw failure;
        }
    }

    MeasuredServer of(Entrant participant, MeasuredCaller caller) {
        return Objects.requireNonNull(running.get(new Key(participant, caller.signsIn())));
    }

    @Override
    public void close() throws IOException {
        for (MeasuredServer server : running.values()) {
            server.close();
        }
    }

    private record Key(Entrant participant, boolean signsIn) {}
}
