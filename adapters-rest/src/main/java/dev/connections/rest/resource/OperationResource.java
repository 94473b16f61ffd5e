package dev.connections.rest.resource;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.operation.Operation;
import java.util.List;

/** An operation at its address. */
final class OperationResource {

    private static final List<String> OTHER_METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private OperationResource() {}

    /** The operation under its own method; under others there is nothing, as if the address named nothing. */
    static Resource of(Operation operation) {
        Action nothing = (request, response) -> {
            throw WireCode.WRONG_VERB.error("No HTTP resource was found that matches the request URI '"
                    + request.root().link(request.path()) + "'. Call it by " + operation.method() + ".");
        };
        Resource resource = Resource.empty();
        OTHER_METHODS.forEach(method -> resource.with(method, nothing));
        return resource.with(operation.method(), operation.action());
    }
}
