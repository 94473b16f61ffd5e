package dev.connections.application.connection;

import dev.connections.application.access.Caller;
import dev.connections.application.command.Saved;

/** Changes a connection when it is there, and makes it when it is not. */
@FunctionalInterface
public interface Upsert {

    /** Updates the row of the command's id, or connects with that id; refuses as {@link Update} or {@link Connect} do. */
    Saved upsert(UpdateCommand command, Caller caller);
}
