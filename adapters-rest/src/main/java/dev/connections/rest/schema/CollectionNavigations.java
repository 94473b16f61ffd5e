package dev.connections.rest.schema;

import dev.connections.application.metadata.ManyToMany;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The collection-valued navigation properties of all types, each found where a lookup or a pair leads. */
final class CollectionNavigations {

    private final Map<String, Map<String, CollectionNavigation>> byType = new HashMap<>();

    /** Those that the lookups and pairs of these entities make. */
    CollectionNavigations(Collection<WireEntity> entities) {
        entities.forEach(this::addFrom);
    }

    private void addFrom(WireEntity entity) {
        for (WireEntity.Navigation navigation : entity.navigations()) {
            add(
                    navigation.type(),
                    new CollectionNavigation(
                            navigation.partner(),
                            entity.logicalName(),
                            Optional.of(navigation.lookup()),
                            navigation.name()));
        }
        for (ManyToMany relationship : entity.definition().manyToMany()) {
            String name = relationship.navigation();
            add(entity.logicalName(), new CollectionNavigation(name, relationship.entity(), Optional.empty(), name));
        }
    }

    /** What an activity has in common with its base, the base has added. */
    private void add(String type, CollectionNavigation collection) {
        byType.computeIfAbsent(type, none -> new LinkedHashMap<>()).putIfAbsent(collection.name(), collection);
    }

    /** Those of that type, of its own. */
    Collection<CollectionNavigation> of(String type) {
        return byType.getOrDefault(type, Map.of()).values();
    }

    /** That of that name, of the type's own. */
    Optional<CollectionNavigation> named(String type, String name) {
        return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(name));
    }
}
