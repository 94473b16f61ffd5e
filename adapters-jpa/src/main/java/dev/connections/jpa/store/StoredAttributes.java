package dev.connections.jpa.store;

import dev.connections.application.port.RowAttributes;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import dev.connections.domain.record.RecordRef;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The values that are carried by name and type, in a table per entity. */
public final class StoredAttributes implements RowAttributes {

    @Override
    public AttributeValues of(RecordRef row, Collection<String> attributes) {
        return AttributeValues.NONE;
    }

    @Override
    public Map<RecordRef, Set<String>> pointingTo(RecordRef target) {
        return Map.of();
    }

    @Override
    public void change(RecordRef row, AttributeChanges changes) {
        throw new UnsupportedOperationException("No table keeps attributes yet.");
    }
}
