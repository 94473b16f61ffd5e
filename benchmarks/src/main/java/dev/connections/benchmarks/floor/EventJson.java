package dev.connections.benchmarks.floor;

import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** What is kept of events. */
final class EventJson {

    private EventJson() {}

    /** Of an event with those members. */
    static String of(Standing by, Instant at, Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            members.accept(json);
            stamp(json, by, at);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** What connecting and amending say of a connection. */
    static void parties(
            JsonGenerator json, ConnectedSide from, ConnectedSide to, String description, String start, String end) {
        side(json, "from", from);
        side(json, "to", to);
        write(json, "description", description);
        write(json, "start", start);
        write(json, "end", end);
    }

    static void row(JsonGenerator json, String name, String type, UUID id) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        json.writeStringProperty("id", id.toString());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, ConnectedSide side) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", side.kind().logicalName());
        json.writeStringProperty("id", side.record().toString());
        write(json, "role", side.role() == null ? null : side.role().toString());
        json.writeEndObject();
    }

    private static void stamp(JsonGenerator json, Standing by, Instant at) {
        json.writeStringProperty("at", at.toString());
        json.writeStringProperty("by", by.user().toString());
        by.onBehalf().ifPresent(user -> json.writeStringProperty("onBehalf", user.toString()));
    }

    private static void write(JsonGenerator json, String name, String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
