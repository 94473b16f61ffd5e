package dev.connections.application.metadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the relationships that the lookups and pairs of all entities make. */
final class Relationships {

    /** By name: both ends tell of the same pairs, and an activity may have a relationship in common with its base. */
    private final Map<String, Relationship> found = new LinkedHashMap<>();

    private Relationships() {}

    static List<Relationship> of(Collection<EntityDefinition> entities) {
        Relationships relationships = new Relationships();
        entities.forEach(relationships::add);
        return List.copyOf(relationships.found.values());
    }

    private void add(EntityDefinition entity) {
        for (EntityDefinition.Navigation navigation : entity.navigations().values()) {
            add(new Relationship.OneToMany(
                    navigation.type(),
                    entity.logicalName(),
                    navigation.lookup(),
                    navigation.targets().get(0)));
        }
        entity.manyToMany().forEach(pairs -> add(new Relationship.Pairs(entity.logicalName(), pairs)));
    }

    private void add(Relationship relationship) {
        found.putIfAbsent(relationship.schemaName(), relationship);
    }
}
