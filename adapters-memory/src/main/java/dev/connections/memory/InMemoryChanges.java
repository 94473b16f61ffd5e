package dev.connections.memory;

import dev.connections.application.port.ChangeLog;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The change log. Units of work run one at a time, so all committed versions are settled. */
final class InMemoryChanges implements ChangeLog {

    private final InMemoryTransactions transactions;
    private final Clock clock;

    InMemoryChanges(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A row that was deleted. */
    record Tombstone(RecordRef row, Version version, Instant at) {}

    /** Adds a tombstone. */
    void deleted(State state, RecordRef row) {
        state.tombstones.add(new Tombstone(row, state.nextVersion(), clock.instant()));
    }

    @Override
    public Watermark watermark() {
        Version last = transactions.state().lastVersion();
        return new Watermark(last, last);
    }

    @Override
    public List<Deletion> deletions(RecordType type, Version after, Version until, int limit) {
        return transactions.state().tombstones.stream()
                .filter(tombstone -> type.includes(tombstone.row().type()))
                .filter(tombstone -> tombstone.version().number() > after.number())
                .filter(tombstone -> tombstone.version().number() <= until.number())
                .limit(limit)
                .map(tombstone -> new Deletion(tombstone.row().id(), tombstone.version()))
                .toList();
    }

    @Override
    public void forget(Instant before) {
        transactions.write(
                state -> state.tombstones.removeIf(tombstone -> tombstone.at().isBefore(before)));
    }
}
