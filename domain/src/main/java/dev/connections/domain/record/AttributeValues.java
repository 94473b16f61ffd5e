package dev.connections.domain.record;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values of attributes of one row that are carried by name and type, without behaviour of their own.
 *
 * @param byName the value of each attribute that has one, by its logical name, of the Java type of its {@link
 *     AttributeType}; of a lookup, the {@link RecordRef}
 */
public record AttributeValues(Map<String, Object> byName) {

    /** No values. */
    public static final AttributeValues NONE = new AttributeValues(Map.of());

    /** Keeps its own copy, in the order of the names. */
    public AttributeValues {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** The value of that attribute; empty when it has none. */
    public Optional<Object> value(String attribute) {
        return Optional.ofNullable(byName.get(attribute));
    }

    /** The value of that attribute, of that Java type; empty when it has none. */
    public <T> Optional<T> value(String attribute, Class<T> type) {
        return value(attribute).map(type::cast);
    }

    /** These values after the changes. */
    public AttributeValues with(AttributeChanges changes) {
        Map<String, Object> changed = new TreeMap<>(byName);
        changes.byName().forEach((name, value) -> {
            if (value.isPresent()) {
                changed.put(name, value.get());
            } else {
                changed.remove(name);
            }
        });
        return new AttributeValues(changed);
    }
}
