package dev.connections.memory;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.port.Ports;
import dev.connections.domain.event.ConnectionEvent;
import dev.connections.domain.record.RecordTypes;
import java.time.Clock;
import java.util.List;

/**
 * A whole store in memory, with the promises of a database: a unit of work happens entirely or not at all, writers take
 * turns, and readers see what was committed last. Ids and versions count up from 1, so the same steps give the same
 * store.
 *
 * <pre>{@code
 * InMemoryStore store = InMemoryStore.of(RecordTypes.standard());
 * Application application = Application.of(store.ports(clock), Rules.standard());
 * application.installation().prepare();
 * }</pre>
 */
public final class InMemoryStore {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final CountingIds ids = new CountingIds();
    private final EntityCatalogue entities;

    private InMemoryStore(RecordTypes types) {
        entities = new EntityCatalogue(types);
    }

    /** An empty store for records of these types. */
    public static InMemoryStore of(RecordTypes types) {
        return new InMemoryStore(types);
    }

    /** The store, as the use cases see it. */
    public Ports ports(Clock clock) {
        InMemoryChanges changes = new InMemoryChanges(transactions, clock);
        QueryEvaluator evaluator = new QueryEvaluator(new Tables(transactions, entities));
        return new Ports(
                new InMemoryConnections(transactions, changes),
                new InMemoryRoles(transactions, changes),
                new InMemoryCurrencies(transactions),
                new InMemoryRecords(transactions, changes),
                new InMemoryAttributes(transactions),
                new InMemoryShares(transactions, clock),
                new InMemoryAttributeShares(transactions),
                new InMemoryPrincipals(transactions),
                new InMemoryTeams(transactions),
                new InMemorySecurityRoles(transactions),
                new InMemoryBusinessUnits(transactions),
                evaluator,
                changes,
                new InMemoryGraph(transactions, evaluator),
                new InMemoryJobs(transactions),
                event -> transactions.write(state -> state.events.add(event)),
                transactions,
                clock,
                ids);
    }

    /** Forgets everything that was committed, as if nothing had ever been; for tests that share an application. */
    public void clear() {
        transactions.clear();
        ids.clear();
    }

    /** All events of committed work, oldest first. */
    public List<ConnectionEvent> events() {
        return List.copyOf(transactions.state().events);
    }
}
