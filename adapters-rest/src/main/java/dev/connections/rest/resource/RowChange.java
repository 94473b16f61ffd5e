package dev.connections.rest.resource;

import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Etag;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.payload.ChangedRowReader;
import dev.connections.rest.payload.Payload;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.EntityWrites;

/** Changes a row, or makes it when it is not there and the client allows that. */
final class RowChange implements Action {

    private final ApiContext apiContext;
    private final WireEntity entity;
    private final RecordRef row;
    private final EntityWrites.OfChangeable writes;

    RowChange(ApiContext apiContext, WireEntity entity, RecordRef row, EntityWrites.OfChangeable writes) {
        this.apiContext = apiContext;
        this.entity = entity;
        this.row = row;
        this.writes = writes;
    }

    @Override
    public void perform(Request request, Response response) {
        response.trace().concerns(row);
        Selection selection = GetRow.selectionOfChanged(entity, request);
        Precondition precondition = Etag.precondition(request.headers());
        Payload payload = ChangedRowReader.read(
                apiContext.entities(),
                entity,
                apiContext.references(request),
                JsonReader.strict().object(request.json()));
        Saved saved = writes.save(row.id(), payload, precondition, request.caller());
        if (Preferences.of(request.headers()).representation()) {
            int status = saved == Saved.CREATED ? 201 : 200;
            new GetRow(apiContext, entity, row).represent(request, response, status, selection);
        } else {
            response.header("OData-EntityId", request.root().link(entity.set() + "(" + row.id() + ")"));
            response.status(204);
        }
    }
}
