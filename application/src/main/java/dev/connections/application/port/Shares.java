package dev.connections.application.port;

import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;

/** Who has what shared with them. */
public interface Shares {

    /**
     * All shares of a record that {@code owner} owns. They stay as they are while the record, or the row of a connection, is
     * held: {@link Records#findForUpdate}, {@link Connections#findForUpdate}.
     */
    Sharing of(RecordRef target, Principal owner);

    /** Keeps these shares of the record, which is held, and no others. */
    void replace(Sharing changed);

    /** Ends all shares of a record that is going away. */
    void removeAll(RecordRef target);

    /** Ends all shares with somebody who is going away. */
    void removeAllWith(Principal principal);
}
