package dev.connections.rest.payload;

import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a row is to change. Unlike a {@linkplain NewRowReader new row} it brings no other rows with it. */
public final class ChangedRowReader {

    private ChangedRowReader() {}

    /**
     * What the row is to have from now on.
     *
     * @throws WireError {@link WireCode#PAYLOAD}, also for rows that stand within it; see {@link PayloadReader}
     */
    public static Payload read(
            WireEntities entities, WireEntity entity, EntityReferences references, Map<String, @Nullable Object> json) {
        for (String member : json.keySet()) {
            String name = PayloadReader.withoutBind(member);
            if (entity.property(name).isEmpty()
                    && entities.collection(entity, name).isPresent()) {
                throw WireCode.PAYLOAD.error("'" + member + "' holds a collection, which a change of the row leaves as"
                        + " it is. Add and remove rows one by one: POST and DELETE at " + name + "/$ref.");
            }
        }
        return PayloadReader.read(entity, references, json);
    }
}
