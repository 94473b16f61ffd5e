package dev.connections.benchmarks.measure;

import dev.connections.benchmarks.work.Caller;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All servers of a run: of each participant one without sign-in and one with it, as the callers need them. */
final class Servers implements AutoCloseable {

    private final Map<Key, MeasuredServer> running = new LinkedHashMap<>();

    private Servers() {}

    static Servers start(Bench bench, List<Caller> callers) throws IOException {
        Servers servers = new Servers();
        try {
            for (Participant participant : bench.participants()) {
                for (Caller caller : callers) {
                    Key key = new Key(participant, caller.signsIn());
                    if (!servers.running.containsKey(key)) {
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

    MeasuredServer of(Participant participant, Caller caller) {
        return Objects.requireNonNull(running.get(new Key(participant, caller.signsIn())));
    }

    @Override
    public void close() throws IOException {
        for (MeasuredServer server : running.values()) {
            server.close();
        }
    }

    private record Key(Participant participant, boolean signsIn) {}
}
