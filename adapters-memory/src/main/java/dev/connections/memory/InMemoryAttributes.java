package dev.connections.memory;

import dev.connections.application.port.RowAttributes;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that are carried by name and type, of rows of all entities. */
final class InMemoryAttributes implements RowAttributes {

    private final InMemoryTransactions transactions;

    InMemoryAttributes(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public AttributeValues of(RecordRef row, Collection<String> attributes) {
        Map<String, Object> found = new HashMap<>(of(transactions.state(), row).byName());
        found.keySet().retainAll(attributes);
        return new AttributeValues(found);
    }

    @Override
    public void change(RecordRef row, AttributeChanges changes) {
        transactions.write(state -> state.attributes.put(row, of(state, row).with(changes)));
    }

    @Override
    public Map<RecordRef, Set<String>> pointingTo(RecordRef target) {
        Map<RecordRef, Set<String>> pointing = new HashMap<>();
        transactions.state().attributes.forEach((row, values) -> {
            Set<String> lookups = values.byName().entrySet().stream()
                    .filter(value -> value.getValue() instanceof RecordRef found && leadsTo(found, target))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            if (!lookups.isEmpty()) {
                pointing.put(row, lookups);
            }
        });
        return pointing;
    }

    private static boolean leadsTo(RecordRef found, RecordRef target) {
        return found.id().equals(target.id())
                && (found.type().includes(target.type()) || target.type().includes(found.type()));
    }

    static AttributeValues of(State state, RecordRef row) {
        return state.attributes.getOrDefault(row, AttributeValues.NONE);
    }
}
