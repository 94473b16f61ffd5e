package dev.connections.rest.definition;

import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows one property of a definition; an absent one is an answer without content. */
record GetDefinitionProperty(Definition definition, String name, String context) implements Action {

    @Override
    public void perform(Request request, Response response) {
        QueryOptions.parse(request.query()).allow(Set.of());
        @Nullable Object value = definition.facts().get(name);
        if (value == null) {
            response.status(204);
            return;
        }
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(ContextUrl.NAME, ContextUrl.ofDefinitions(request.root(), context + "/" + name));
            DefinitionWriter writer = new DefinitionWriter(json);
            if (value instanceof Map<?, ?> members) {
                members.forEach((member, part) -> {
                    json.writeName(String.valueOf(member));
                    writer.value(part);
                });
            } else {
                json.writeName("value");
                writer.value(value);
            }
        });
    }
}
