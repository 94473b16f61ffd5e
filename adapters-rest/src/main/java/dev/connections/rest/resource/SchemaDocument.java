package dev.connections.rest.resource;

import dev.connections.rest.csdl.CsdlDocument;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.operation.Signature;
import java.util.Set;

/** {@code $metadata}: the schema, in XML whatever the client would rather have. */
final class SchemaDocument implements Action {

    private final CsdlDocument document;

    SchemaDocument(Served served) {
        this.document = new CsdlDocument(served.entities(), Signature.all(served.changeable()));
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        response.status(200);
        response.header("Content-Type", "application/xml");
        document.write(response.body());
    }
}
