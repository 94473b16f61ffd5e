package dev.connections.rest.odata;

import dev.connections.rest.schema.WireEntities;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a query leaves to its surroundings.
 *
 * @param entities the entities that it may name, by their logical names or by their object type codes
 * @param zone the time zone of times that are written without one
 */
public record QueryContext(WireEntities entities, ZoneId zone) {

    /** That of OData, where times without a zone are those of UTC. */
    static QueryContext inUtc(WireEntities entities) {
        return new QueryContext(entities, ZoneOffset.UTC);
    }
}
