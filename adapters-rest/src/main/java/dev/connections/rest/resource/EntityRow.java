package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Etag;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;
import java.util.Set;

/** One row of an entity. */
final class EntityRow {

    private EntityRow() {}

    static Resource of(ApiContext apiContext, WireEntity entity, RecordRef row) {
        Resource resource = Resource.readable(new GetRow(apiContext, entity, row));
        apiContext.writers().of(entity).ifPresent(writes -> {
            resource.with("DELETE", deletion(writes, row));
            if (writes instanceof EntityWrites.OfChangeable changeable) {
                resource.with("PATCH", new RowChange(apiContext, entity, row, changeable));
            }
        });
        return resource;
    }

    private static Action deletion(EntityWrites writes, RecordRef row) {
        return (request, response) -> {
            response.trace().concerns(row);
            QueryOptions.parse(request.query()).allow(Set.of());
            writes.delete(row.id(), Etag.precondition(request.headers()), request.caller());
            response.status(204);
        };
    }
}
