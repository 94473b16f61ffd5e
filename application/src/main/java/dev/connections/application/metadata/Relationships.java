package dev.connections.application.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds the relationships that the lookups and pairs of all entities make. */
final class Relationships {

    private final List<Relationship> found = new ArrayList<>();

    private Relationships() {}

    static List<Relationship> of(Collection<EntityDefinition> entities) {
        Relationships relationships = new Relationships();
        entities.forEach(relationships::add);
        return List.copyOf(relationships.found);
    }

    /** The relationships that all activities have are listed with their base. */
    private void add(EntityDefinition entity) {
        if (entity.base().isEmpty() || entity.isPrincipal()) {
            for (EntityDefinition.Navigation navigation : entity.navigations().values()) {
                found.add(new Relationship.OneToMany(
                        navigation.type(),
                        entity.logicalName(),
                        navigation.lookup(),
                        navigation.targets().get(0)));
            }
        }
        Stream<ManyToMany> pairs = entity.manyToMany().stream();
        pairs.filter(relationship -> isNew(relationship.navigation()))
                .forEach(relationship -> found.add(new Relationship.Pairs(entity.logicalName(), relationship)));
    }

    /** Both ends tell of the same pairs. */
    private boolean isNew(String schemaName) {
        return found.stream().noneMatch(other -> other.schemaName().equals(schemaName));
    }
}
