package dev.connections.rest.write;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.rest.payload.Payload;
import java.util.UUID;

/** Writes rows of one entity by the use cases that keep them. Each refuses as its use case does. */
public interface EntityWrites {

    /** Makes a row and tells its id. */
    UUID create(Payload payload, Caller caller);

    /** Removes a row. */
    void delete(UUID id, Precondition precondition, Caller caller);

    /** Writes rows that can also be changed. */
    interface OfChangeable extends EntityWrites {

        /** Changes the row of that id, or makes it with that id. */
        Saved save(UUID id, Payload payload, Precondition precondition, Caller caller);
    }
}
