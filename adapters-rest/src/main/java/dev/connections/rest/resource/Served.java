package dev.connections.rest.resource;

import dev.connections.application.Application;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.write.Writers;

/** What all resources work with. */
record Served(Application application, WireEntities entities, Writers writers) {

    static Served by(Application application) {
        return new Served(application, new WireEntities(application.entities()), new Writers(application));
    }

    /** How the client that sends this request points to rows. */
    EntityReferences references(Request request) {
        return new EntityReferences(entities, request.root());
    }
}
