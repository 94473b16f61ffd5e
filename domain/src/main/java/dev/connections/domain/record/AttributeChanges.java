package dev.connections.domain.record;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an amendment does to the {@linkplain AttributeValues values} of a row; what it does not name stays.
 *
 * @param byName the new value of each attribute that is set, by its logical name; empty where the value is taken away
 */
public record AttributeChanges(Map<String, Optional<Object>> byName) {

    /** Leaves everything as it is. */
    public static final AttributeChanges NONE = new AttributeChanges(Map.of());

    /** Keeps its own copy, in the order of the names. */
    public AttributeChanges {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** Whether everything is left as it is. */
    public boolean isNone() {
        return byName.isEmpty();
    }

    /** The logical names of the attributes that are set. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether that attribute is set, or its value taken away. */
    public boolean names(String attribute) {
        return byName.containsKey(attribute);
    }

    /** These and others; where both name an attribute, the others count. */
    public AttributeChanges and(AttributeChanges others) {
        Map<String, Optional<Object>> all = new TreeMap<>(byName);
        all.putAll(others.byName);
        return new AttributeChanges(all);
    }
}
