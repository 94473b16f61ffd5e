package dev.connections.jpa.transaction;

import dev.connections.domain.record.Version;

/** A row that has changed since it was found (optimistic locking): the unit of work is retried. */
public final class StaleRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long version;

    /** The row is no longer at that version. */
    public StaleRow(Version version) {
        super("A row is no longer at version " + version + ".");
        this.version = version.number();
    }

    /** The version that the row had when it was found. */
    Version version() {
        return new Version(version);
    }
}
