package dev.connections.rest.audit;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * An entry as a JSON object on a line. All characters beyond ASCII are escaped, as are those before the space: whatever a client
 * sends, nothing that reads lines sees two in it.
 */
public final class JsonLine {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonLine() {}

    /** The line in UTF-8, with the line feed at its end. */
    public static byte[] of(AuditEntry entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line);
        json.writeStartObject();
        write(entry, json);
        json.writeEndObject();
        json.close();
        line.write('\n');
        return line.toByteArray();
    }

    private static void write(AuditEntry entry, JsonGenerator json) {
        json.writeStringProperty("moment", entry.moment().toString());
        json.writeStringProperty("request", entry.requestId());
        entry.batchId().ifPresent(id -> json.writeStringProperty("batch", id));
        json.writeName("user");
        entry.user().map(UUID::toString).ifPresentOrElse(json::writeString, json::writeNull);
        entry.onBehalfOf().ifPresent(user -> json.writeStringProperty("onBehalfOf", user.toString()));
        json.writeStringProperty("method", entry.method());
        json.writeStringProperty("address", entry.address());
        json.writeArrayPropertyStart("rows");
        entry.rows().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("status", entry.status());
        entry.code().ifPresent(code -> json.writeStringProperty("code", code));
    }
}
