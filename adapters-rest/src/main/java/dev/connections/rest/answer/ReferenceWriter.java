package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Expansion;
import dev.connections.rest.schema.WireEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes which row is behind a lookup: its address, or what users and teams have in common. */
final class ReferenceWriter {

    private final Expansion.Reference expansion;
    private final ServiceRoot root;
    private final WireEntity owner;
    private final Column column;

    ReferenceWriter(Expansion.Reference expansion, ServiceRoot root, WireEntity owner, List<String> path) {
        this.expansion = expansion;
        this.root = root;
        this.owner = owner;
        this.column = new Column(expansion.navigation().lookup().logicalName()).behind(path);
    }

    Column column() {
        return column;
    }

    void write(JsonGenerator json, Row row) {
        @Nullable Object id = row.value(column);
        @Nullable String target = row.target(column);
        json.writeName(expansion.name());
        if (id == null || target == null || !expansion.navigation().entities().contains(target)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        if (expansion.address()) {
            json.writeStringProperty(
                    "@odata.id", root.link(owner.sibling(target).set() + "(" + id + ")"));
        } else {
            json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM." + target);
            json.writeStringProperty("ownerid", id.toString());
        }
        json.writeEndObject();
    }
}
