package dev.connections.rest.resource;

import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Set;

/** Lists the entity sets. */
final class ServiceDocument implements Action {

    private final WireEntities entities;

    ServiceDocument(WireEntities entities) {
        this.entities = entities;
    }

    @Override
    public void perform(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofService(request.root()));
            json.writeArrayPropertyStart("value");
            for (WireEntity entity : entities.all()) {
                json.writeStartObject();
                json.writeStringProperty("name", entity.set());
                json.writeStringProperty("kind", "EntitySet");
                json.writeStringProperty("url", entity.set());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
