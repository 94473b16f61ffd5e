package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.payload.NewRow;
import dev.connections.rest.payload.NewRowReader;
import dev.connections.rest.schema.WireEntity;

/** Makes a row, with the rows that stand within it. */
final class RowCreation implements Action {

    private final Served served;
    private final WireEntity entity;

    RowCreation(Served served, WireEntity entity) {
        this.served = served;
        this.entity = entity;
    }

    @Override
    public void perform(Request request, Response response) {
        Selection selection = RowReading.selection(entity, request);
        NewRow newRow = NewRowReader.read(
                served.entities(),
                entity,
                served.references(request),
                JsonReader.strict().object(request.json()));
        RecordRef row = served.insertion().insert(newRow, request.caller());
        response.trace().concerns(row);
        String address = request.root().link(entity.set() + "(" + row.id() + ")");
        response.header("Location", address);
        if (Preferences.of(request.headers()).representation()) {
            new RowReading(served, entity, row).represent(request, response, 201, selection);
        } else {
            response.header("OData-EntityId", address);
            response.status(204);
        }
    }
}
