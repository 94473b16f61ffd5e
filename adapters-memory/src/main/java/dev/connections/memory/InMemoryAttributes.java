package dev.connections.memory;

import dev.connections.application.port.RowAttributes;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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

    static AttributeValues of(State state, RecordRef row) {
        return state.attributes.getOrDefault(row, AttributeValues.NONE);
    }
}
