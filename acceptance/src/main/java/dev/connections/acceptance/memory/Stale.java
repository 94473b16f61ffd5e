package dev.connections.acceptance.memory;

import dev.connections.domain.record.Version;

/** Catches whoever would store a change of something that has moved on since it was found. */
final class Stale {

    private Stale() {}

    /** Writers take turns here, so a mismatch is never bad luck: something was kept beyond its unit of work. */
    static void refuse(Object what, Version found, Version stored) {
        if (!found.equals(stored)) {
            throw new IllegalStateException(what + " was found at version " + found + " but is at " + stored
                    + " by now: find it in the same unit of work that changes it.");
        }
    }
}
