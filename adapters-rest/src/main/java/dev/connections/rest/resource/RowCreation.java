package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.payload.PayloadReader;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;

/** Makes a row. */
final class RowCreation implements Action {

    private final Served served;
    private final WireEntity entity;
    private final EntityWrites writes;

    RowCreation(Served served, WireEntity entity, EntityWrites writes) {
        this.served = served;
        this.entity = entity;
        this.writes = writes;
    }

    @Override
    public void perform(Request request, Response response) {
        Selection selection = RowReading.selection(entity, request);
        Payload payload = PayloadReader.read(
                entity,
                served.references(request),
                JsonReader.strict().object(request.body().read()));
        RecordRef row = new RecordRef(entity.definition().type(), writes.create(payload, request.caller()));
        if (Preferences.of(request.headers()).representation()) {
            new RowReading(served, entity, row).represent(request, response, 201, selection);
        } else {
            response.header("OData-EntityId", request.root().link(entity.set() + "(" + row.id() + ")"));
            response.status(204);
        }
    }
}
