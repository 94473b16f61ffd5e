package dev.connections.domain.connection;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.UUID;

/** The id of one row of a connection ({@code connectionid}). A connection has two rows and so two such ids. */
public record ConnectionId(UUID value) {

    /** The row as a record: what is owned, shared and asked rights for. */
    public RecordRef ref() {
        return new RecordRef(RecordTypes.CONNECTION, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
