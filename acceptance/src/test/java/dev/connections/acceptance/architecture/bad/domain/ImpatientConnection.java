package dev.connections.acceptance.architecture.bad.domain;

import java.time.Instant;

/** Reads the system clock, has a setter, and is in a package without a null marker. */
public final class ImpatientConnection {

    private Instant since = Instant.now();

    public Instant since() {
        return since;
    }

    public void setSince(Instant moment) {
        since = moment;
    }
}
