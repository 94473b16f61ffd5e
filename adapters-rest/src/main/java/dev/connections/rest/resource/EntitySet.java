package dev.connections.rest.resource;

import dev.connections.rest.schema.WireEntity;

/** All rows of an entity. */
final class EntitySet {

    private EntitySet() {}

    static Resource of(Served served, WireEntity entity) {
        Resource set = Resource.readable(new SetReading(served, entity));
        served.writers().of(entity).ifPresent(writes -> set.with("POST", new RowCreation(served, entity)));
        return set;
    }
}
