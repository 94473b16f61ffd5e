package dev.connections.rest.definition;

import dev.connections.application.metadata.MetadataId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One definition.
 *
 * @param types its type without the namespace, then those that it is a kind of
 * @param facts what it says, by the names that the wire has for it
 * @param related the definitions that belong to it
 */
record Definition(List<String> types, Map<String, @Nullable Object> facts, List<RelatedDefinitions> related) {

    Definition {
        types = List.copyOf(types);
        related = List.copyOf(related);
    }

    /** One that nothing else belongs to. */
    static Definition of(String type, JsonObject jsonObject) {
        return new Definition(List.of(type), jsonObject.values(), List.of());
    }

    boolean is(String type) {
        return types.contains(type);
    }

    String type() {
        return types.get(0);
    }

    /** Whether it goes by that id, or by that value of its set's key. */
    boolean goesBy(String key, String value) {
        Object id = facts.get(MetadataId.NAME);
        return value.equals(facts.get(key)) || (id instanceof UUID known && value.equalsIgnoreCase(known.toString()));
    }

    Optional<RelatedDefinitions> related(String name) {
        return related.stream().filter(other -> other.name().equals(name)).findFirst();
    }
}
