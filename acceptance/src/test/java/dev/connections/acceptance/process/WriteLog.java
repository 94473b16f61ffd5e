package dev.connections.acceptance.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What clients were told about connections, to be compared with what a store has after a crash.
 *
 * <p>A write that was not answered, or refused for a fault of the store, may have been kept or not; until then every answer
 * counts.
 */
final class WriteLog {

    /** The description of a connection that is not there. */
    static final String ABSENT = "(absent)";

    private final Map<UUID, Set<String>> possible = new ConcurrentHashMap<>();

    /** A write is about to be sent. */
    void sent(UUID connection, String description) {
        Set<String> states = new LinkedHashSet<>(possible.getOrDefault(connection, Set.of(ABSENT)));
        states.add(description);
        possible.put(connection, Set.copyOf(states));
    }

    /** The write was acknowledged. */
    void acknowledged(UUID connection, String description) {
        possible.put(connection, Set.of(description));
    }

    /** Takes over what another log has. */
    void addAll(WriteLog other) {
        possible.putAll(other.possible);
    }

    int size() {
        return possible.size();
    }

    /** The connections of which the store says something else than clients were told, each in a sentence. */
    List<String> differences(Map<UUID, StoredRow> stored) {
        return possible.entrySet().stream()
                .filter(Predicate.not(entry -> entry.getValue().contains(descriptionOf(stored.get(entry.getKey())))))
                .map(entry -> "Connection " + entry.getKey() + " should be one of " + entry.getValue() + " and is "
                        + descriptionOf(stored.get(entry.getKey())))
                .toList();
    }

    private static String descriptionOf(StoredRow row) {
        return row == null ? ABSENT : row.description();
    }
}
