package dev.connections.rest.resource;

import dev.connections.rest.schema.WireEntity;

/** All rows of an entity. */
final class EntitySet {

    private EntitySet() {}

    static Resource of(ApiContext apiContext, WireEntity entity) {
        Resource set = Resource.readable(new GetSet(apiContext, entity));
        apiContext.writers().of(entity).ifPresent(writes -> set.with("POST", new RowCreation(apiContext, entity)));
        return set;
    }
}
