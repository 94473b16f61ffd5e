package dev.connections.rest.resource;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.json.JsonReader;
import dev.connections.rest.odata.Selection;
import dev.connections.rest.payload.NamedRows;
import dev.connections.rest.payload.NewRow;
import dev.connections.rest.payload.NewRowReader;
import dev.connections.rest.schema.WireEntity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a row, with the rows that stand within it. */
final class RowCreation implements Action {

    private final ApiContext apiContext;
    private final WireEntity entity;

    RowCreation(ApiContext apiContext, WireEntity entity) {
        this.apiContext = apiContext;
        this.entity = entity;
    }

    @Override
    public void perform(Request request, Response response) {
        Selection selection = GetRow.selection(entity, request);
        Map<String, @Nullable Object> body = JsonReader.strict().object(request.json());
        NewRow newRow = NewRowReader.read(apiContext.entities(), entity, apiContext.references(request), body);
        RecordRef row = newRow.isAlone() ? insert(newRow, request) : insertHolding(newRow, body, request);
        response.trace().concerns(row);
        String address = request.root().link(entity.set() + "(" + row.id() + ")");
        response.header("Location", address);
        if (Preferences.of(request.headers()).representation()) {
            new GetRow(apiContext, entity, row).represent(request, response, 201, selection);
        } else {
            response.header("OData-EntityId", address);
            response.status(204);
        }
    }

    private RecordRef insert(NewRow newRow, Request request) {
        return apiContext.insertion().insert(newRow, request.caller());
    }

    /**
     * Several rows are created in one unit of work, so the records that they connect are locked before the first of
     * them.
     */
    private RecordRef insertHolding(NewRow newRow, Map<String, @Nullable Object> body, Request request) {
        return apiContext.application().unitOfWork().perform(() -> {
            apiContext
                    .application()
                    .rows()
                    .hold(NamedRows.in(body, apiContext.entities(), apiContext.references(request)));
            return insert(newRow, request);
        });
    }
}
