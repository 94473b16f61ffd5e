package dev.connections.benchmarks.workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The ids of connections that a caller made: the first hundred stay to be changed, the others may be used up. */
public final class MadeConnections {

    /** How many stay. */
    static final int KEPT = 100;

    private final List<String> kept = new ArrayList<>();
    private final Deque<String> spendable = new ArrayDeque<>();
    private final Deque<String> inactive = new ArrayDeque<>();
    private long keptOf = -1;
    private int turn;

    /** Takes down a new one. */
    synchronized void add(String id) {
        if (kept.size() < KEPT) {
            kept.add(id);
        } else {
            spendable.add(id);
        }
    }

    /** Forgets those that stay unless they were made in this turn of the spare contacts. */
    synchronized void keepThoseOf(long turnOfSpares) {
        if (keptOf != turnOfSpares) {
            kept.clear();
            keptOf = turnOfSpares;
        }
    }

    /** How many may be used up. */
    synchronized int spendable() {
        return spendable.size();
    }

    /** How many are inactive and may be used up. */
    synchronized int inactive() {
        return inactive.size();
    }

    /** How many stay already. */
    synchronized int kept() {
        return kept.size();
    }

    /** One of those that stay, each in its turn. */
    synchronized String anyKept() {
        turn = (turn + 1) % kept.size();
        return kept.get(turn);
    }

    /** One that is active, to be made inactive. */
    synchronized Optional<String> toDeactivate() {
        Optional<String> id = Optional.ofNullable(spendable.poll());
        id.ifPresent(inactive::add);
        return id;
    }

    /** One to be deleted, inactive ones first. */
    synchronized Optional<String> toDelete() {
        return Optional.ofNullable(inactive.isEmpty() ? spendable.poll() : inactive.poll());
    }
}
