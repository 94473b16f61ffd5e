package dev.connections.rest.definition;

import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import java.util.List;

/** Shows one definition. */
record GetDefinition(Definition definition, String context) implements Action {

    @Override
    public void perform(Request request, Response response) {
        DefinitionQuery query = DefinitionQuery.ofOne(QueryOptions.parse(request.query()));
        query.meant(List.of(definition));
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(
                    ContextUrl.NAME,
                    ContextUrl.ofDefinitions(request.root(), context + query.inContext() + "/$entity"));
            new DefinitionWriter(json).members(definition, query);
        });
    }
}
