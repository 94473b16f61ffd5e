package dev.connections.rest.resource;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.operation.Operation;

/** An operation at its address. */
final class OperationResource {

    private OperationResource() {}

    /** The operation under its own method; under others there is nothing, as if the address named nothing. */
    static Resource of(Operation operation) {
        return Resource.hiddenBehind((request, response) -> {
                    throw WireCode.WRONG_VERB.error("No HTTP resource was found that matches the request URI '"
                            + request.root().link(request.path()) + "'. Call it by " + operation.method() + ".");
                })
                .with(operation.method(), operation.action());
    }
}
