package dev.connections.rest.definition;

import dev.connections.rest.answer.ContextUrl;
import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.answer.TextAnswer;
import dev.connections.rest.exchange.Action;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.odata.QueryOptions;
import java.util.List;

/** Lists definitions. */
record DefinitionList(DefinitionSet set, String context) implements Action {

    /** Says how many there are. */
    static Action count(DefinitionSet set) {
        return (request, response) -> {
            DefinitionQuery query = DefinitionQuery.ofMany(QueryOptions.parse(request.query()));
            TextAnswer.write(
                    response, Integer.toString(query.meant(set.members().get()).size()));
        };
    }

    @Override
    public void perform(Request request, Response response) {
        DefinitionQuery query = DefinitionQuery.ofMany(QueryOptions.parse(request.query()));
        List<Definition> meant = query.meant(set.members().get());
        JsonAnswer.write(response, 200, json -> {
            json.writeStringProperty(
                    ContextUrl.NAME, ContextUrl.ofDefinitions(request.root(), context + query.inContext()));
            if (query.counted()) {
                json.writeNumberProperty("@odata.count", meant.size());
            }
            json.writeName("value");
            new DefinitionWriter(json).array(query.shown(meant), query);
        });
    }
}
