package dev.connections.rest.resource;

import dev.connections.rest.answer.Preferences;
import dev.connections.rest.csdl.CsdlDocument;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.operation.Signature;
import java.util.Set;

/**
 * {@code $metadata}: the schema, in XML whatever the client would rather have. It is annotated when the client asks for
 * that, by {@code ?annotations=true} or by a preference for annotations.
 */
final class SchemaDocument implements Action {

    private final CsdlDocument document;

    SchemaDocument(ApiContext apiContext) {
        this.document = new CsdlDocument(
                apiContext.entities(), Signature.all(apiContext.changeable(), apiContext.connectable()));
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions options = QueryOptions.parse(request.query()).allow(Set.of());
        Preferences preferences = Preferences.of(request.headers());
        boolean annotated = options.value("annotations").map("true"::equals).orElse(false)
                || preferences.annotations().isPresent();
        preferences.acknowledgeRead(response);
        response.status(200);
        response.header("Content-Type", "application/xml");
        document.write(response.body(), annotated);
    }
}
