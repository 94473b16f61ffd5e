package dev.connections.rest.resource;

import dev.connections.application.Application;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.file.Uploads;
import dev.connections.rest.paging.Seal;
import dev.connections.rest.payload.EntityReferences;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.write.Associations;
import dev.connections.rest.write.RowInsertion;
import dev.connections.rest.write.Writers;
import java.util.List;

/** The API context: what all resources share. */
record ApiContext(Application application, WireEntities entities, Writers writers, Uploads uploads, Seal seal) {

    static ApiContext by(Application application, Seal seal) {
        return new ApiContext(
                application, new WireEntities(application.entities()), new Writers(application), new Uploads(), seal);
    }

    /** Makes rows with all that comes with them. */
    RowInsertion insertion() {
        return new RowInsertion(application, entities, writers);
    }

    /** Relates rows that have many of each other. */
    Associations associations() {
        return new Associations(application);
    }

    /** The logical names of the entities whose rows can be changed. */
    List<String> changeable() {
        return entities.all().stream()
                .filter(entity -> writers.changing(entity).isPresent())
                .map(WireEntity::logicalName)
                .toList();
    }

    /** The logical names of the entities whose rows can be connected. */
    List<String> connectable() {
        return entities.all().stream()
                .filter(entity -> entity.definition().type().connectable())
                .map(WireEntity::logicalName)
                .toList();
    }

    /** How the client that sends this request points to rows. */
    EntityReferences references(Request request) {
        return new EntityReferences(entities, request.root());
    }
}
