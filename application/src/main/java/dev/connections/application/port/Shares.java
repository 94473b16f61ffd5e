package dev.connections.application.port;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;

/** The shares of records. */
public interface Shares {

    /**
     * All shares of a record that {@code owner} owns. They do not change while the record, or the row of a connection,
     * is locked: {@link Records#findForUpdate}, {@link Connections#findForUpdate}.
     */
    Sharing of(RecordRef target, Principal owner);

    /** Stores these shares of the record, which is locked, and removes all others. */
    void replace(Sharing changed);

    /** Ends all shares of a record that is going away. */
    void removeAll(RecordRef target);

    /** Ends all shares with a principal that is being deleted. */
    void removeAllWith(Principal principal);
}
