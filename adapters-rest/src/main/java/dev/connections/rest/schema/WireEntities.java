package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.metadata.ManyToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entities that are served, as the wire names them. */
public final class WireEntities {

    private final Map<String, WireEntity> bySet = new LinkedHashMap<>();
    private final Map<String, WireEntity> byLogicalName = new LinkedHashMap<>();
    private final Map<String, List<CollectionNavigation>> collections = new HashMap<>();

    /** Those of the catalogue, in its order. */
    public WireEntities(EntityCatalogue catalogue) {
        for (EntityDefinition definition : catalogue.all()) {
            WireEntity entity = new WireEntity(definition);
            bySet.put(entity.set(), entity);
            byLogicalName.put(entity.logicalName(), entity);
        }
        bySet.values().forEach(this::addCollections);
    }

    /** What is a kind of something else adds only what is its own. */
    private void addCollections(WireEntity entity) {
        if (entity.definition().base().isEmpty() || entity.definition().isPrincipal()) {
            for (WireEntity.Navigation navigation : entity.navigations()) {
                add(
                        navigation.type(),
                        new CollectionNavigation(
                                navigation.partner(),
                                entity.logicalName(),
                                Optional.of(navigation.lookup()),
                                navigation.name()));
            }
        }
        for (ManyToMany relationship : entity.definition().manyToMany()) {
            String name = relationship.navigation();
            add(entity.logicalName(), new CollectionNavigation(name, relationship.entity(), Optional.empty(), name));
        }
    }

    private void add(String type, CollectionNavigation collection) {
        collections.computeIfAbsent(type, none -> new ArrayList<>()).add(collection);
    }

    /** The collection-valued navigation properties of that type, of its own. */
    public List<CollectionNavigation> collectionsOf(String type) {
        return collections.getOrDefault(type, List.of());
    }

    /** All of them, connections first. */
    public Collection<WireEntity> all() {
        return Collections.unmodifiableCollection(bySet.values());
    }

    /** The entity whose rows that set holds. Names of sets tell upper from lower case. */
    public Optional<WireEntity> ofSet(String set) {
        return Optional.ofNullable(bySet.get(set));
    }

    /** The entity of that logical name. */
    public Optional<WireEntity> named(String logicalName) {
        return Optional.ofNullable(byLogicalName.get(logicalName));
    }
}
