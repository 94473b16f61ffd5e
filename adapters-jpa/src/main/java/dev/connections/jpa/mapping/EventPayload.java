package dev.connections.jpa.mapping;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Party;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.event.ConnectionEvent;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The facts of an event as one JSON object. What is absent is left out. */
public final class EventPayload {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private EventPayload(JsonGenerator json) {
        this.json = json;
    }

    /** The event as JSON text. Its rows and its kind stand beside it, in columns of their own. */
    public static String of(ConnectionEvent event) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            new EventPayload(json).write(event);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.Connected connected) {
            write(connected.parties(), connected.terms());
        } else if (event instanceof ConnectionEvent.Amended amended) {
            write(amended.parties(), amended.terms());
        } else if (event instanceof ConnectionEvent.StateChanged changed) {
            json.writeNumberProperty("state", changed.state().code());
        } else if (event instanceof ConnectionEvent.Assigned assigned) {
            write("owner", assigned.ownership().owner());
        } else if (event instanceof ConnectionEvent.Shared shared) {
            write("with", shared.with());
            json.writeNumberProperty("rights", shared.rights().mask());
        }
        write(event.stamp());
    }

    private void write(Parties parties, Terms terms) {
        write("from", parties.from());
        write("to", parties.to());
        terms.description().ifPresent(text -> json.writeStringProperty("description", text));
        terms.period().start().ifPresent(day -> json.writeStringProperty("start", day.toString()));
        terms.period().end().ifPresent(day -> json.writeStringProperty("end", day.toString()));
        terms.valuation().ifPresent(valuation -> {
            json.writeStringProperty("currency", valuation.currency().toString());
            json.writeNumberProperty("rate", valuation.rate().value());
        });
    }

    private void write(String name, Party party) {
        json.writeObjectPropertyStart(name);
        party.record().ifPresent(record -> {
            json.writeStringProperty("type", record.type().logicalName());
            json.writeStringProperty("id", record.id().toString());
        });
        party.role().ifPresent(role -> json.writeStringProperty("role", role.toString()));
        json.writeEndObject();
    }

    private void write(String name, Principal principal) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", principal.type().logicalName());
        json.writeStringProperty("id", principal.id().toString());
        json.writeEndObject();
    }

    private void write(Stamp stamp) {
        json.writeStringProperty("at", stamp.at().toString());
        json.writeStringProperty("by", stamp.by().id().toString());
        stamp.onBehalf()
                .ifPresent(
                        user -> json.writeStringProperty("onBehalf", user.id().toString()));
    }
}
