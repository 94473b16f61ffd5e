package dev.connections.application.port;

import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import java.util.List;
import java.util.Optional;

/** The shares of secured attributes. */
public interface AttributeShares {

    /** The share of that id. */
    Optional<AttributeShare> find(AttributeShare.Id id);

    /** All shares of attributes of that record. */
    List<AttributeShare> of(RecordRef target);

    /** Keeps a new share. The store refuses a second one that is {@linkplain AttributeShare#isLike alike}. */
    void add(AttributeShare share);

    /** Keeps what the share permits from now on, if it is still at its version. */
    void replace(AttributeShare changed);

    /** Ends a share. */
    void remove(AttributeShare.Id id);

    /** Ends all shares of a record that is going away. */
    void removeAll(RecordRef target);

    /** Ends all shares with a principal that is being deleted. */
    void removeAllWith(Principal principal);
}
