package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.contestant.Dialect;
import dev.connections.benchmarks.load.Requests;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is measured, by its name.
 *
 * @param name what tables call it
 * @param kind whether it changes anything
 * @param clients how many clients send it at once; 0 for as many as the run has
 * @param preparation makes the requests for a session, asking the server what it has to know before
 */
public record WorkItem(String name, Kind kind, int clients, Preparation preparation) {

    private static final Set<String> WITH_TOKEN =
            Set.of("read-connection", "connections-of-record", "own-list", "create", "amend");

    /** What a repetition of a request means. */
    public enum Kind {
        /** Nothing changes; the same question has the same answer. */
        READ,
        /** Rows change. */
        WRITE
    }

    /** Makes the requests of an operation. */
    @FunctionalInterface
    public interface Preparation {

        /** The requests of a session, for one stretch of load. */
        Requests prepare(Session session) throws IOException;
    }

    /** Whether the same question has the same answer. */
    public boolean isRead() {
        return kind == Kind.READ;
    }

    /**
     * How it is prepared for a caller in a dialect; empty when the dialect has no words for it, or knows no users. What a token
     * costs shows in a few operations, so only these are measured with it.
     */
    public Optional<Preparation> preparationFor(MeasuredCaller caller, Dialect dialect) {
        boolean measured = dialect == Dialect.DATAVERSE
                ? !caller.signsIn() || WITH_TOKEN.contains(name)
                : caller == MeasuredCaller.ADMINISTRATOR;
        return measured ? PeerItems.of(dialect, this) : Optional.empty();
    }

    /** How many clients send it. */
    public int clientsOr(int usual) {
        return clients > 0 ? clients : usual;
    }
}
