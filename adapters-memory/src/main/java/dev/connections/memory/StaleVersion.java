package dev.connections.memory;

import dev.connections.domain.record.Version;

/** A change was made of something that has moved on since it was found. */
final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Version found;

    private StaleVersion(Version found) {
        super("Found at version " + found, null, false, false);
        this.found = found;
    }

    static void refuse(Version found, Version stored) {
        if (!found.equals(stored)) {
            throw new StaleVersion(found);
        }
    }

    /** The version that the change was made of. */
    Version found() {
        return found;
    }
}
