package dev.connections.rest.schema;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All entities that are served, as the wire names them. */
public final class WireEntities {

    private final Map<String, WireEntity> bySet = new LinkedHashMap<>();
    private final Map<String, WireEntity> byLogicalName = new LinkedHashMap<>();

    /** Those of the catalogue, in its order. */
    public WireEntities(EntityCatalogue catalogue) {
        for (EntityDefinition definition : catalogue.all()) {
            WireEntity entity = new WireEntity(definition);
            bySet.put(entity.set(), entity);
            byLogicalName.put(entity.logicalName(), entity);
        }
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
